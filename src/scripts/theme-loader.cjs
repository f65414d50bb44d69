// A webpack loader: of Fluent's themes, some 500 variables each, only those are bundled that the pane's own files
// name. What is drawn is the same; a tenth of the first chunk is saved.
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const fluent = require('@fluentui/tokens');

const PANE = path.resolve(__dirname, '../taskpane');
const WORD = /[a-zA-Z]+\w*/g;

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** The variables that any file of the pane names. */
function namedVariables(context) {
  context.addContextDependency(PANE);
  const words = new Set(filesOf(PANE).flatMap((file) => readFileSync(file, 'utf8').match(WORD) ?? []));
  return Object.keys(fluent.tokens).filter((name) => words.has(name));
}

/** The modules of Fluent that hold the variables, and what each exports. */
const EXPORTS = { 'tokens.js': 'tokens', 'lightTheme.js': 'webLightTheme', 'darkTheme.js': 'webDarkTheme' };

module.exports = function takeNamedVariables() {
  const name = EXPORTS[path.basename(this.resourcePath)];
  const kept = Object.fromEntries(namedVariables(this).map((variable) => [variable, fluent[name][variable]]));
  return `export const ${name} = ${JSON.stringify(kept)};`;
};

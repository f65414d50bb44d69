// A webpack loader: what only the manuals print of a scoring function or a check (formula, parameters, worked examples,
// sources) is left out of the pane, where nothing shows it. Some 30 KB of texts in two languages.
const { parse, print } = require('@swc/core');

const PRINTED_ONLY = new Set(['formula', 'parameters', 'examples', 'example', 'source', 'looksAt', 'thresholds']);

/** An entry of the catalogue, or the `meta` of a function: an object that has its texts beside these. */
function isDescription({ properties }) {
  const names = new Set(properties.map(({ key }) => key?.value));
  return (names.has('name') && names.has('remedy')) || (names.has('id') && names.has('proposals'));
}

function leaveOut(node) {
  if (typeof node !== 'object' || node === null) return;
  if (node.type === 'ObjectExpression' && isDescription(node)) {
    node.properties = node.properties.filter(({ key }) => !PRINTED_ONLY.has(key?.value));
  }
  for (const part of Object.values(node)) leaveOut(part);
}

module.exports = async function leaveOutManualTexts(source) {
  const done = this.async();
  try {
    const program = await parse(source, { syntax: 'ecmascript', target: 'es2022' });
    leaveOut(program);
    done(null, (await print(program)).code);
  } catch (error) {
    done(error);
  }
};

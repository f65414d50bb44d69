import type { SourceFile, SyntaxNode } from './source-file';

/** What the files of a folder may import. Whatever is not named is forbidden; a folder may always import itself. */
export interface Border {
  readonly folder: string;
  readonly may: readonly string[];
  /** Only types of these, so nothing of them runs. */
  readonly types?: readonly string[];
  readonly why: string;
}

const REACT = ['react', 'react-dom', '@tanstack/react-virtual'];
/** Languages, and the sentences for files that cannot be opened. */
const WORDS = ['text/locale', 'text/interface-text'];
/** What every room of core stands on. */
const GROUND = ['core/exact', 'core/small-exact', 'core/local-text', 'core/grouped'];
/** What every room of recognition stands on. */
const SHEET_GROUND = [
  ...['label-grid', 'row-labels', 'column-roles', 'indicator-sheet', 'recognition-reason'].map(
    (file) => `core/sheet/${file}`,
  ),
  'core/grid',
  ...GROUND,
];
const FLUENT = ['@fluentui/react-components', '@fluentui/react-icons'];

/** The most special folder that holds a file decides. */
export const BORDERS: readonly Border[] = [
  { folder: 'core', may: ['decimal.js'], why: '计算 is pure: the same input gives the same result everywhere' },
  {
    folder: 'core/exact.ts',
    may: ['core/small-exact', 'decimal.js'],
    why: 'every room of core stands on exact numbers, they stand on none of them',
  },
  {
    folder: 'core/local-text.ts',
    may: [],
    why: 'every room of core may speak two languages; this is only what that is',
  },
  { folder: 'core/grid', may: GROUND, why: 'what a cell holds is read the same whatever form it stands in' },
  {
    folder: 'core/sheet',
    may: ['core/grid', ...GROUND],
    why: 'a form is recognised before anybody asks how it is scored',
  },
  {
    folder: 'core/sheet/dialects',
    may: ['core/sheet/column-roles'],
    why: 'a dialect is data; nothing but the index of headings knows it',
  },
  {
    folder: 'core/sheet/corrections',
    may: ['core/sheet/column-roles', 'core/grid', ...GROUND],
    types: ['core/sheet/indicator-sheet'],
    why: 'what the user said stands below everything that is recognised, and is made and applied above',
  },
  {
    folder: 'core/sheet/header',
    may: ['core/sheet/dialects', 'core/sheet/corrections', ...SHEET_GROUND],
    why: 'columns are told by the header and what stands below it, before any row is read',
  },
  {
    folder: 'core/sheet/around',
    may: ['core/sheet/header', ...SHEET_GROUND],
    why: 'rows ask where their table ends and another form begins; what stands around them asks no row',
  },
  {
    folder: 'core/sheet/rows',
    may: ['core/sheet/around', 'core/sheet/header', 'core/sheet/corrections', ...SHEET_GROUND],
    why: 'a row is read by its header, down to what ends the table; whether that makes a form is decided above',
  },
  {
    folder: 'core/scoring',
    may: ['core/sheet', 'core/grid', ...GROUND],
    why: 'points follow from the form and the rule set, never from what a reviewer finds in them',
  },
  {
    folder: 'core/beside',
    may: ['core/scoring/round', 'core/sheet', 'core/grid', ...GROUND],
    why: 'what stands beside the forms is read as a sheet is, before anything is found in it',
  },
  {
    folder: 'core/finding',
    may: ['core/beside', 'core/scoring', 'core/sheet', 'core/grid', ...GROUND],
    why: 'a finding says what is wrong with form and points; where it is marked is the plan’s, whether it was set aside the record’s',
  },
  {
    folder: 'core/plan',
    may: ['core/beside', 'core/finding', 'core/scoring', 'core/sheet', 'core/grid', ...GROUND],
    why: 'what is written follows from points and findings; nothing before it knows that anything is written',
  },
  {
    folder: 'core/record',
    may: ['core/finding', 'core/scoring', 'core/sheet', 'core/grid', 'core/fingerprint', ...GROUND],
    why: 'the record keeps what people decided about form, points and findings; it is applied by the story above, not by them',
  },
  {
    folder: 'core/scoring/rules',
    may: ['core/scoring', 'core/sheet', 'core/grid', ...GROUND, 'valibot'],
    why: 'a function states the form of its choice; the validator runs when a document is read, never for a row',
  },
  {
    folder: 'core/scoring/rule-set/schema',
    may: ['core/scoring', 'core/sheet', 'core/grid', ...GROUND, 'valibot'],
    why: 'one folder knows the validator; it runs when a rule set is read, never for a row',
  },
  {
    folder: 'text',
    may: ['core'],
    types: ['host/port', 'stand-in/workbook/workbook-types'],
    why: 'sentences are made from results and error codes, they decide nothing',
  },
  { folder: 'host/host-error.ts', may: [], why: 'why something failed is a code, and nothing more' },
  {
    folder: 'host/port.ts',
    may: ['core', 'host/host-error'],
    why: 'the door names no host: Excel and the file stand behind it alike',
  },
  {
    folder: 'host/carried',
    may: ['core', 'host/port'],
    why: 'how our notes, marks and record are spelled is the same in Excel and in a file',
  },
  {
    folder: 'host/excel',
    may: ['core', 'host/port', 'slice', 'host/carried', 'text/locale'],
    why: 'Excel is reached through the door only',
  },
  {
    folder: 'host/excel/carried',
    may: ['core', 'host/port', 'slice', 'host/carried', 'host/excel/excel-run', 'host/excel/host-failure'],
    why: 'how our notes, marks and record stand in Excel; reading and writing both build upon it',
  },
  {
    folder: 'host/excel/read',
    may: [
      'core',
      'host/port',
      'slice',
      'host/carried',
      'host/excel/carried',
      'host/excel/excel-run',
      'host/excel/host-failure',
    ],
    why: 'reading knows nothing of writing, and the door of neither',
  },
  {
    folder: 'host/file',
    may: ['core', 'host/port', 'host/carried', 'stand-in/workbook'],
    why: 'the file is reached through the door only',
  },
  {
    folder: 'app',
    may: [
      'core',
      'host/port',
      'host/carried/own-notes',
      'host/carried/own-messages',
      'host/carried/mark-format',
      'slice',
      'text',
    ],
    why: 'a use case works with any host; how our notes and marks are spelled is the same in all',
  },
  {
    folder: 'app/undo',
    may: ['app', 'core', 'host/port', 'valibot'],
    why: 'what a workbook carries for undo may have been changed by anybody; the validator runs when it is read',
  },
  {
    folder: 'commands',
    may: ['app', 'core', 'host/port', 'host/excel', 'text'],
    why: 'an entry point chooses the Excel host; it knows no file and no workbench',
  },
  {
    folder: 'taskpane',
    may: [
      'app',
      'collecting/file-names',
      'commands',
      'core',
      'host/port',
      'host/excel',
      'text',
      'word',
      ...REACT,
      ...FLUENT,
    ],
    types: ['collecting'],
    why: 'the pane is the same page in Excel and in the workbench; it knows neither of them',
  },
  {
    folder: 'acceptance',
    may: [
      'app',
      'core/grid/flag',
      'core/local-text',
      'host/port',
      'host/carried',
      'host/excel',
      'taskpane/pane-theme',
      ...REACT,
      ...FLUENT,
    ],
    why: 'it asks Excel what the add-in relies on, by the add-in’s own ways to Excel; nothing of the add-in knows it',
  },
  {
    folder: 'acceptance/probes',
    may: ['app', 'core/grid/flag', 'core/local-text', 'host/port', 'host/carried', 'host/excel', 'acceptance/probe'],
    why: 'a probe asks and tells figures; it knows neither the page nor how they are sent on',
  },
  {
    folder: 'collecting',
    may: ['app', 'core', 'host/port', 'host/file', 'text', 'stand-in/workbook', 'stand-in/formula'],
    why: 'what is collected from files is the same on the command line and in the pane’s own threads, so it knows neither',
  },
  {
    folder: 'word',
    may: [
      'app/report/report-block',
      'core/fingerprint',
      'docx',
      ...['xml', 'zip', 'workbook-file-error'].map((room) => `stand-in/xlsx/${room}`),
    ],
    why: 'a Word document is made of blocks, whatever they tell; packages and XML are the same whoever wrote them',
  },
  {
    folder: 'cli',
    may: [
      'word',
      'app',
      'collecting',
      'core',
      'host/port',
      'host/file',
      'text',
      'stand-in/workbook',
      'stand-in/formula',
      'node:',
    ],
    why: 'an entry point chooses the file host',
  },
  {
    folder: 'cli/collect/parquet-table.ts',
    may: ['cli/collect', 'hyparquet-writer'],
    why: 'one file knows how parquet is written',
  },
  { folder: 'slice.ts', may: [], why: 'both wings share the page with everything else, whatever their work' },
  {
    folder: 'stand-in/shift-formula.ts',
    may: ['core/grid'],
    why: 'the file, the host and the page move formulas alike; none of them need know another for it',
  },
  {
    folder: 'stand-in/range-address.ts',
    may: ['core/grid'],
    why: 'whole columns and rows are spelled alike in files and in formulas',
  },
  {
    folder: 'stand-in/xlsx',
    may: ['core/grid', 'stand-in/shift-formula', 'stand-in/range-address', 'fflate'],
    why: 'the file format knows nothing of scoring',
  },
  {
    folder: 'stand-in/xlsx/xml',
    may: ['stand-in/xlsx/workbook-file-error'],
    why: 'XML is read and cut without knowing what it says',
  },
  {
    folder: 'stand-in/xlsx/zip',
    may: ['stand-in/xlsx/workbook-file-error', 'stand-in/xlsx/xml', 'fflate'],
    why: 'a package is parts and their relationships, whatever they hold',
  },
  {
    folder: 'stand-in/xlsx/styles',
    may: ['core/grid', 'stand-in/xlsx/workbook-file-error', 'stand-in/xlsx/xml'],
    why: 'looks are the same to reader and writer',
  },
  {
    folder: 'stand-in/xlsx/read',
    may: [
      'core/grid',
      'stand-in/shift-formula',
      'stand-in/range-address',
      ...['workbook-file-error', 'xml', 'zip', 'styles'].map((room) => `stand-in/xlsx/${room}`),
    ],
    why: 'the writer patches what was read; the reader knows of no writer',
  },
  {
    folder: 'stand-in/workbook',
    may: ['core/grid', 'stand-in/xlsx'],
    why: 'the workbook in memory knows nothing of scoring',
  },
  {
    folder: 'stand-in/formula',
    may: ['core/grid', 'slice', 'stand-in/range-address', 'stand-in/workbook', '@univerjs', 'numfmt'],
    why: 'it calculates any workbook and knows nothing of scoring',
  },
  {
    folder: 'stand-in/office-host',
    may: ['core/grid', 'stand-in/shift-formula', 'stand-in/workbook', 'stand-in/formula'],
    why: 'it answers office.js as Excel would, for any add-in',
  },
  {
    folder: 'stand-in/office-host/request',
    may: ['stand-in/workbook'],
    why: 'a batch is carried out on objects, whatever they stand for',
  },
  {
    folder: 'stand-in/office-host/cells',
    may: ['core/grid', 'stand-in/workbook', 'stand-in/office-host/request', 'numfmt'],
    why: 'addresses, entries and colours are read the same in every session',
  },
  {
    folder: 'stand-in/office-host/session',
    may: [
      'core/grid',
      'stand-in/workbook',
      'stand-in/formula',
      'stand-in/office-host/request',
      'stand-in/office-host/cells',
    ],
    why: 'objects are made for a session; it knows them only as what it is given to make them',
  },
  {
    folder: 'stand-in/office-host/objects',
    may: [
      'core/grid',
      'stand-in/shift-formula',
      'stand-in/workbook',
      ...['request', 'cells', 'session'].map((room) => `stand-in/office-host/${room}`),
    ],
    why: 'an object answers any request, it knows neither the page nor how it came',
  },
  {
    folder: 'stand-in/office-host/page',
    may: [
      'core/grid',
      'stand-in/workbook',
      ...['request', 'cells', 'session', 'objects'].map((room) => `stand-in/office-host/${room}`),
    ],
    why: 'how the host is to be is told it; where that is written down (the page address) is not its affair',
  },
  {
    folder: 'stand-in/workbench',
    may: [
      'core/grid',
      'stand-in/shift-formula',
      'stand-in/workbook',
      'stand-in/formula',
      'stand-in/office-host',
      ...WORDS,
      'numfmt',
      ...REACT,
      ...FLUENT,
    ],
    why: 'it stands in for Excel, so the add-in must not be able to lean on it',
  },
  {
    folder: 'stand-in/workbench/grid',
    may: [
      'core/grid',
      'stand-in/shift-formula',
      'stand-in/workbook',
      ...['number-format', 'entry-text', 'page-message'].map((file) => `stand-in/workbench/${file}`),
      ...REACT,
    ],
    why: 'the grid draws and edits one sheet, whatever stands around it on the page',
  },
  {
    folder: 'scripts',
    may: ['core/grid', 'node:', 'fflate', 'pngjs', 'playwright-core', '@swc/core', 'pirates'],
    why: 'tools around the product are no part of it',
  },
  {
    folder: 'scripts/make-manual.ts',
    may: ['core/scoring/function-manual', 'scripts/rule-description', 'scripts/rule-set-json-schema', 'node:'],
    why: 'it only writes down what the scoring functions say',
  },
  {
    folder: 'scripts/rule-description.ts',
    may: ['core/scoring/rules'],
    why: 'it only finds what a scoring function says of itself for the manual',
  },
  {
    folder: 'scripts/rule-set-json-schema.ts',
    may: ['core/scoring/rule-set/schema/rule-set-schema', '@valibot/to-json-schema'],
    why: 'it only puts the form of a rule set into other words',
  },
  {
    folder: 'scripts/make-check-manual.ts',
    may: ['scripts/check-manual', 'node:'],
    why: 'it only writes down what the checks say',
  },
  {
    folder: 'scripts/check-manual.ts',
    may: ['core/finding', 'core/scoring/rule-set/rule-set', 'node:'],
    why: 'it only asks the files of the checks for their manuals',
  },
];

function inside(place: string, target: string): boolean {
  return target === place || target.startsWith(place.endsWith(':') ? place : `${place}/`);
}

export function borderFaults(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const border = [...BORDERS]
      .filter(({ folder }) => inside(folder, file.path))
      .sort((a, b) => b.folder.length - a.folder.length)[0];
    if (!border) return [`${file.path}: no border is given for this folder`];
    return file.imports
      .filter(({ target, typeOnly }) => {
        const may = [border.folder.replace(/\.ts$/, ''), ...border.may, ...(typeOnly ? (border.types ?? []) : [])];
        return !may.some((place) => inside(place, target));
      })
      .map(({ target }) => `${file.path} imports ${target}: ${border.why}`);
  });
}

/** A rule about how files are written, its reason, and a file that breaks it. */
export interface StyleRule {
  readonly name: string;
  readonly why: string;
  readonly breaks: (file: SourceFile) => boolean;
  readonly fault: { readonly path: string; readonly text: string };
}

const MOST_LINES = 250;

function has(file: SourceFile, wanted: (node: SyntaxNode) => boolean): boolean {
  return file.nodes.some(wanted);
}

function identifier(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'Identifier') return null;
  return 'value' in value && typeof value.value === 'string' ? value.value : null;
}

const OFFICE_WORDS = new Set(['Excel', 'Office', 'OfficeExtension']);
const IMPURE_WORDS = new Set(['document', 'window', 'navigator', 'process', 'console', 'fetch', 'setTimeout']);

/** `Math.random`, `Date.now`, `new Date()`; a date made of a given number is no clock. */
function isClockOrChance(node: SyntaxNode): boolean {
  if (node.type === 'NewExpression') {
    const given: unknown = node['arguments'];
    return identifier(node['callee']) === 'Date' && !(Array.isArray(given) && given.length > 0);
  }
  if (node.type !== 'MemberExpression') return false;
  const member = `${identifier(node['object']) ?? ''}.${identifier(node['property']) ?? ''}`;
  return member === 'Math.random' || member === 'Date.now';
}

/** `document.title`, `fetch(…)`; a parameter that is called document is not the page. */
function usesSurroundings(node: SyntaxNode): boolean {
  const used =
    node.type === 'MemberExpression' ? node['object'] : node.type === 'CallExpression' ? node['callee'] : null;
  return IMPURE_WORDS.has(identifier(used) ?? '');
}

export const STYLE_RULES: readonly StyleRule[] = [
  {
    name: 'no default exports',
    why: 'a thing has one name wherever it is used',
    breaks: (file) => has(file, ({ type }) => type.startsWith('ExportDefault')) || /\bas default\b/.test(file.text),
    fault: { path: 'app/a.ts', text: 'export default function score() {}' },
  },
  {
    name: 'no barrels',
    why: 'an import says where the thing lives',
    breaks: (file) =>
      has(file, ({ type }) => type === 'ExportAllDeclaration') || /(?:^|\/)index\.tsx?$/.test(file.path),
    fault: { path: 'core/all.ts', text: "export * from './grid/grid';" },
  },
  {
    name: 'no any',
    why: 'everything inside is typed and valid',
    breaks: (file) => has(file, (node) => node.type === 'TsKeywordType' && node['kind'] === 'any'),
    fault: { path: 'app/a.ts', text: 'export const read = (text: string): any => JSON.parse(text);' },
  },
  {
    name: 'no ! and no silenced checks',
    why: 'what cannot be missing is shown to be there',
    breaks: (file) =>
      has(file, ({ type }) => type === 'TsNonNullExpression') || /@ts-(?:ignore|expect-error|nocheck)/.test(file.text),
    fault: { path: 'app/a.ts', text: 'export const first = (list: string[]): string => list[0]!;' },
  },
  {
    name: 'no drawers',
    why: 'a file is named for what is in it',
    breaks: (file) => /(?:^|[/-])(?:utils?|helpers?|common)(?:[/.-]|$)/.test(file.path),
    fault: { path: 'core/score-utils.ts', text: '' },
  },
  {
    name: `no file over ${String(MOST_LINES)} lines`,
    why: 'a file is a room one can see across',
    breaks: (file) => file.text.trimEnd().split('\n').length > MOST_LINES,
    fault: { path: 'core/long.ts', text: 'export {};\n'.repeat(MOST_LINES + 1) },
  },
  {
    name: 'Excel and Office are named in host/excel and acceptance only',
    why: 'the rest runs where there is no Excel',
    breaks: (file) =>
      !/^(?:host\/excel|stand-in\/office-host|acceptance)\//.test(file.path) &&
      has(
        file,
        (node) =>
          (node.type === 'MemberExpression' && OFFICE_WORDS.has(identifier(node['object']) ?? '')) ||
          (node.type === 'TsQualifiedName' && OFFICE_WORDS.has(identifier(node['left']) ?? '')),
      ),
    fault: { path: 'taskpane/a.tsx', text: 'export const ready = (): unknown => Office.onReady();' },
  },
  {
    name: 'no clock, chance, page or process in core',
    why: 'the same input gives the same result',
    breaks: (file) =>
      file.path.startsWith('core/') && has(file, (node) => isClockOrChance(node) || usesSurroundings(node)),
    fault: { path: 'core/a.ts', text: 'export const today = (): number => Date.now();' },
  },
  {
    name: 'nothing of the workbook is run or drawn as markup',
    why: 'a workbook’s content is somebody else’s',
    breaks: (file) =>
      has(file, (node) => {
        const word = identifier(node);
        return word === 'eval' || word === 'innerHTML' || word === 'outerHTML' || word === 'dangerouslySetInnerHTML';
      }) || has(file, (node) => node.type === 'NewExpression' && identifier(node['callee']) === 'Function'),
    fault: {
      path: 'taskpane/a.tsx',
      text: 'export const show = (box: Element, t: string): void => { box.innerHTML = t; };',
    },
  },
];

/** The top level is closed: other tools' settings go into package.json, papers beside the code they speak of. */
export const TOP_LEVEL: readonly string[] =
  'package.json package-lock.json tsconfig.json webpack.config.js manifest.xml README.md LICENSE src assets test'.split(
    ' ',
  );

export function topLevelFaults(names: readonly string[]): readonly string[] {
  return names.filter((name) => !name.startsWith('.') && !TOP_LEVEL.includes(name));
}

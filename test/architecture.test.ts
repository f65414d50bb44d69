import { borderFaults, BORDERS, STYLE_RULES, TOP_LEVEL, topLevelFaults } from './support/architecture-rules';
import { readSources, sourceFile, topLevelNames } from './support/source-file';

const FILES = readSources();

describe('borders', () => {
  test('every file imports only what its folder may import', () => {
    expect(borderFaults(FILES)).toEqual([]);
  });

  test.each([
    ['core/a.ts', "import { wordsOf } from '../text/locale';"],
    ['core/a.ts', "import { readFileSync } from 'node:fs';"],
    ['core/a.ts', "export { unzip } from 'fflate';"],
    ['core/local-text.ts', "import type { Severity } from './scoring/rule-set/rule-set';"],
    ['core/grid/a.ts', "import type { IndicatorRow } from '../sheet/indicator-sheet';"],
    ['core/sheet/a.ts', "import type { RuleSet } from '../scoring/rule-set/rule-set';"],
    ['core/scoring/a.ts', "import type { Finding } from '../finding/finding';"],
    ['core/scoring/rule-set/schema/a.ts', "import type { CheckId } from '../../../finding/finding';"],
    ['core/finding/a.ts', "import type { SheetPlan } from '../plan/write-plan';"],
    ['core/finding/a.ts', "import type { Dismissal } from '../record/workbook-record';"],
    ['core/plan/a.ts', "import type { WorkbookRecord } from '../record/workbook-record';"],
    ['core/record/a.ts', "import type { SheetPlan } from '../plan/write-plan';"],
    ['core/record/a.ts', "import { recalculate } from '../recalculate';"],
    ['core/sheet/header/a.ts', "import { fundsHeader } from '../around/funds-places';"],
    ['core/sheet/around/a.ts', "import { readBlock } from '../rows/read-block';"],
    ['core/sheet/corrections/a.ts', "import { headingKey } from '../header/heading-index';"],
    ['text/a.ts', "import { score } from '../app/score-workbook';"],
    ['text/a.ts', "import { NOTE_MARK } from '../host/port';"],
    ['host/port.ts', "import type { Workbook } from '../stand-in/workbook/workbook-types';"],
    ['host/excel/a.ts', "import { score } from '../../app/score-workbook';"],
    ['host/file/a.ts', "import { excelPort } from '../excel/excel-port';"],
    ['host/excel/read/a.ts', "import { applyChanges } from '../write/apply-changes';"],
    ['host/excel/carried/a.ts', "import type { ExcelReading } from '../read/read-workbook';"],
    ['app/a.ts', "import { filePort } from '../host/file/file-port';"],
    ['commands/a.ts', "import { openWorkbook } from '../stand-in/workbook/open-workbook';"],
    ['taskpane/a.tsx', "import { Grid } from '../stand-in/workbench/grid';"],
    ['taskpane/a.tsx', "const host = await import('../stand-in/office-host/run-batch');"],
    ['cli/a.ts', "import { excelPort } from '../host/excel/excel-port';"],
    ['stand-in/xlsx/a.ts', "import { openWorkbook } from '../workbook/open-workbook';"],
    ['stand-in/xlsx/a.ts', "import type { RuleSet } from '../../core/scoring/rule-set';"],
    ['stand-in/workbook/a.ts', "import { recalculate } from '../../core/recalculate';"],
    ['stand-in/xlsx/read/a.ts', "import { writeXlsx } from '../write/write-xlsx';"],
    ['stand-in/xlsx/xml/a.ts', "import type { OpcPackage } from '../zip/opc-package';"],
    ['stand-in/shift-formula.ts', "import type { SheetCell } from './xlsx/read/sheet-cell';"],
    ['stand-in/office-host/request/a.ts', "import type { ExcelSession } from '../session/excel-session';"],
    ['stand-in/office-host/objects/a.ts', "import { RequestChannel } from '../page/request-channel';"],
    ['stand-in/workbench/grid/a.ts', "import { StatusBar } from '../status-bar';"],
    ['slice.ts', "import { gridCell } from './core/grid/grid';"],
    ['stand-in/office-host/a.ts', "import { NOTE_MARK } from '../../host/port';"],
    ['core/a.ts', "import { format } from '../../node_modules/numfmt/dist/index';"],
    ['stand-in/workbench/a.tsx', "import { Pane } from '../../taskpane/pane';"],
    ['scripts/a.ts', "const { openWorkbook } = require('../stand-in/workbook/open-workbook');"],
    ['somewhere/a.ts', ''],
  ])('%s is refused: %s', (path, text) => {
    expect(borderFaults([sourceFile(path, text)])).toHaveLength(1);
  });

  test.each([
    ['core/sheet/a.ts', "import { gridCell } from '../grid/grid'; import { Exact } from '../exact';"],
    ['core/a.ts', "import { recalculate } from './recalculate'; import { planSheet } from './plan/plan-sheet';"],
    ['core/exact.ts', "import Decimal from 'decimal.js';"],
    ['text/a.ts', "import type { HostError } from '../host/port';"],
    ['text/a.ts', "import { type HostError } from '../host/port';"],
    ['stand-in/workbench/a.ts', "import { format } from '../../../node_modules/numfmt/dist/index';"],
    [
      'cli/a.ts',
      "import { readFileSync } from 'node:fs'; import { openWorkbook } from '../stand-in/workbook/open-workbook';",
    ],
  ])('%s is let through: %s', (path, text) => {
    expect(borderFaults([sourceFile(path, text)])).toEqual([]);
  });

  test('every folder of src has a border, and every border a folder', () => {
    const folders = new Set(FILES.map(({ path }) => path.split('/')[0]));
    expect([...folders].sort()).toEqual([...new Set(BORDERS.map(({ folder }) => folder.split('/')[0]))].sort());
  });
});

describe.each(STYLE_RULES)('$name: $why', ({ breaks, fault }) => {
  test('every file of src keeps it', () => {
    expect(FILES.filter(breaks).map(({ path }) => path)).toEqual([]);
  });

  test('a file that breaks it is found', () => {
    expect(breaks(sourceFile(fault.path, fault.text))).toBe(true);
  });
});

describe('the top level', () => {
  test('holds what it is meant to hold and nothing else', () => {
    const names = topLevelNames();
    expect(topLevelFaults(names)).toEqual([]);
    expect(names).toEqual(expect.arrayContaining([...TOP_LEVEL]));
  });

  test('a stray file is found', () => {
    expect(topLevelFaults(['src', '.gitignore', 'notes.md', 'jest.config.js'])).toEqual(['notes.md', 'jest.config.js']);
  });
});

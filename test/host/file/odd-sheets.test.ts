import { scoreWorkbook } from '../../../src/app/score-workbook';
import { filePort } from '../../../src/host/file/file-port';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { Workbook } from '../../../src/stand-in/workbook/workbook-types';
import { hostErrorText } from '../../../src/text/interface-text';
import { buildXlsx } from '../../support/build-xlsx';
import type { BuiltSheet } from '../../support/build-xlsx-sheet';

/* Sheets of which the add-in can write, or read, only a part: it does that part and says so. */

const open = { locked: false };
const CELLS: BuiltSheet['cells'] = {
  A1: '三级指标', B1: '年度指标值', C1: '实际完成值', D1: '分值', E1: '得分',
  A2: '培训人次', B2: 500, C2: 500, D2: 60, E2: { value: null, ...open },
  A3: '合格率', B3: '≥90%', C3: '45%', D3: 40, E3: { value: null, ...open },
  A4: '合计', D4: 100,
}; // prettier-ignore

interface Scored {
  readonly workbook: Workbook;
  readonly skipped: readonly string[];
  readonly error: string | null;
}

async function scored(sheet: Partial<BuiltSheet>): Promise<Scored> {
  const workbook = openWorkbook(buildXlsx({ sheets: [{ name: '自评表', cells: CELLS, ...sheet }] }), 'a.xlsx');
  const outcome = await scoreWorkbook(filePort(workbook), { ruleSetId: 'national-2020', known: null });
  return {
    workbook,
    skipped: outcome.ok ? outcome.value.skipped.map(({ reason }) => reason) : [],
    error: outcome.ok ? null : hostErrorText(outcome.error, 'zh-CN'),
  };
}

function scores(workbook: Workbook): readonly unknown[] {
  return [1, 2, 3].map((row) => workbook.sheets[0]?.cell(row, 4)?.value ?? null);
}

test('in a protected sheet the scores are written where cells are unlocked, as values only', async () => {
  const { workbook, skipped } = await scored({ protected: true });
  expect(skipped).toEqual(['partly']);
  expect(scores(workbook)).toEqual([60, 20, null]);
  const sheet = workbook.sheets[0];
  expect(sheet?.style(2, 4).numberFormat).toBe('General');
  expect(sheet?.notes()).toEqual([]);
  expect(sheet?.conditionalFormats()).toEqual([]);
});

test('a protected sheet without unlocked cells is left as it is', async () => {
  const cells = { ...CELLS, E2: null, E3: null };
  const { workbook, skipped } = await scored({ protected: true, cells });
  expect(skipped).toEqual(['protected']);
  expect(scores(workbook)).toEqual([null, null, null]);
});

test('a value or a blank text in the last row of a sheet is no part of the form', async () => {
  for (const stray of [1, ' ']) {
    const { workbook, error } = await scored({ cells: { ...CELLS, A1048576: stray, XFD7: stray } });
    expect(error).toBeNull();
    expect(scores(workbook)).toEqual([60, 20, 80]);
  }
});

test('what is really too large is named with its sheet and its last cell', async () => {
  const far = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`A${1_048_576 - i}`, 1]));
  const { error } = await scored({ cells: { ...CELLS, ...far } });
  expect(error).toContain('工作表“自评表”的内容一直到 E1048576');
});

test('score cells that a dynamic array fills are kept, the others are scored', async () => {
  const array = '<c r="E2" cm="1"><f t="array" ref="E2:E3">D2:D3*0.5</f><v>30</v></c>';
  const cells = { ...CELLS, E2: { xml: array }, E3: 20 };
  const { workbook, error } = await scored({ cells });
  expect(error).toBeNull();
  expect(scores(workbook).slice(0, 2)).toEqual([30, 20]);
});

test('those that were never calculated, or are not even in the file, as well', async () => {
  const array = { xml: '<c r="E2"><f t="array" ref="E2:E3">D2:D3*0.5</f></c>' };
  const cells = Object.fromEntries(Object.entries({ ...CELLS, E2: array }).filter(([address]) => address !== 'E3'));
  const { workbook, error } = await scored({ cells });
  expect(error).toBeNull();
  expect(scores(workbook).slice(0, 2)).toEqual([null, null]);
});

import { readAndScore } from '../../src/app/read-forms';
import { atOnce } from '../../src/app/work';
import type { Recalculation } from '../../src/core/recalculate';
import type { Grid } from '../../src/core/grid/grid';
import { dismissalOf } from '../../src/core/record/dismissals';
import { recordText, type RecordCopies } from '../../src/core/record/record-text';
import { EMPTY_RECORD, type WorkbookRecord } from '../../src/core/record/workbook-record';
import { correctionMaker } from '../../src/core/sheet/make-correction';
import type { FunctionChoice } from '../../src/core/scoring/rules/scoring-rules';
import { filePort } from '../../src/host/file/file-port';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { buildXlsx } from './build-xlsx';

/** What somebody else kept in a workbook. */
export interface Brought {
  readonly record?: Partial<WorkbookRecord>;
  readonly ruleSetId?: string;
  readonly revision?: number;
  /** The second copy, where it is to say something else. */
  readonly other?: Partial<WorkbookRecord>;
}

const HEADINGS = ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分', '偏差原因', '备用'];
const ROWS = [
  ['产出指标', '数量指标', '改造路灯', '≥500盏', '120盏', 40, null, null, '≥100盏'],
  ['产出指标', '质量指标', '验收合格率', '≥95%', '57%', 30, null, null, '≥50%'],
  ['效益指标', '社会效益', '投诉下降率', '≥30%', '3%', 20, null, null, '≥30%'],
  ['满意度指标', '满意度', '群众满意度', '≥90%', '45%', 10, null, null, '≥40%'],
  ['总分', null, null, null, null, 100, null, null, null],
];

/** A form far from its targets: 120/500×40 + 57/95×30 + 3/30×20 + 45/90×10 = 9.60 + 18.00 + 2.00 + 5.00 = 34.60. */
export const POOR_TOTAL = '34.60';

const cells = (line: readonly (string | number | null)[], row: number): readonly [string, string | number][] =>
  line.flatMap((value, column): [string, string | number][] =>
    value === null ? [] : [[`${'ABCDEFGHI'.charAt(column)}${String(row)}`, value]],
  );

/** The workbook of a form far from its targets, with what somebody else kept in it: written by our own means. */
export async function broughtWorkbook(
  brought: Brought | ((grid: Grid, found: Recalculation) => Brought) = {},
): Promise<Uint8Array> {
  const filled = [
    cells(['项目支出绩效自评表'], 1),
    cells(HEADINGS, 3),
    ...ROWS.map((row, index) => cells(row, index + 4)),
  ];
  const workbook = openWorkbook(
    buildXlsx({
      sheets: [{ name: '自评表', columns: { G: { width: 20 } }, cells: Object.fromEntries(filled.flat()) }],
    }),
    '自评表.xlsx',
  );
  const port = filePort(workbook);
  const read = await readAndScore(port, atOnce);
  const grid = read.ok ? read.value.sheets[0]?.grid : null;
  if (!read.ok || !grid) throw new Error('not read');
  const kept = typeof brought === 'function' ? brought(grid, read.value.recalculation) : brought;
  const { record, ruleSetId, revision = 1, other } = kept;
  const textOf = (part: Partial<WorkbookRecord>): string => recordText({ ...EMPTY_RECORD, ...part }, revision) ?? '';
  if (record) await port.saveRecord(textOf(record));
  if (record && other) {
    const [part] = workbook.customXml;
    if (!part) throw new Error('no part');
    const copies: RecordCopies = { xml: textOf(other), sheet: textOf(record) };
    const fresh = openWorkbook(workbook.save(), '自评表.xlsx');
    const [own] = fresh.customXml;
    if (!own || copies.xml === null) throw new Error('no part');
    const xml = own.xml.replace(/>[^<]*</u, () => `>${escaped(copies.xml ?? '')}<`);
    fresh.apply([{ kind: 'customXml', id: own.id, xml }], 'user');
    if (ruleSetId !== undefined) await filePort(fresh).saveRuleSet(ruleSetId);
    return fresh.save();
  }
  if (ruleSetId !== undefined) await port.saveRuleSet(ruleSetId);
  return workbook.save();
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Full points from 0 % of the target on. */
export const FULL_POINTS: FunctionChoice = {
  function: 'tiers',
  on: 'ratio',
  award: 'percentOfWeight',
  bands: [{ limit: '0', award: '100' }],
  otherwise: '0',
};

/** A rule set that gives full points to everything and sees nothing: five values differ from the national one. */
export const LENIENT = {
  extends: 'national-2020',
  id: 'lenient',
  name: { 'zh-CN': '某局口径', 'en-US': 'Some bureau' },
  defaults: { atLeast: FULL_POINTS, atMost: FULL_POINTS, equal: FULL_POINTS },
  flagWords: '需说明',
  checks: { off: ['U1', 'U2', 'U3', 'T2', 'S1', 'S2', 'S3', 'S4', 'S5', 'W1', 'W2'] },
};

const level: Readonly<Record<string, readonly [string, string]>> = {
  改造路灯: ['产出指标', '数量指标'],
  验收合格率: ['产出指标', '质量指标'],
  投诉下降率: ['效益指标', '社会效益'],
  群众满意度: ['满意度指标', '满意度'],
};

/** Every row scored in full, as if somebody had decided so. */
export const FULL_ROWS: WorkbookRecord['decisions'] = Object.entries(level).map(([name, [level1, level2]]) => ({
  sheet: '自评表',
  anchor: { name, level1, level2, occurrence: 0 },
  decision: { chosen: FULL_POINTS, confirmed: null },
}));

/** Another column for the targets, and a bad row that is no indicator. */
export function swapped(grid: Grid): Brought {
  const make = correctionMaker(grid);
  const corrections = [
    make({ kind: 'column', row: 2, column: 3, role: null }),
    make({ kind: 'column', row: 2, column: 8, role: 'target' }),
    make({ kind: 'notIndicator', row: 5 }),
  ].flatMap((each) => each ?? []);
  return { record: { corrections } };
}

/** Every finding set aside. */
export function allDismissed(_: Grid, { forms }: Recalculation): Brought {
  const dismissals = forms.flatMap((form) =>
    form.card.findings.map((finding) =>
      dismissalOf(finding, { ...form, neighbours: [form.sheet] }, '已核实', '2026-11-20'),
    ),
  );
  return { record: { dismissals } };
}

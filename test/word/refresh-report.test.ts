import type { Report } from '../../src/app/report/report-block';
import { ZipContainer } from '../../src/stand-in/xlsx/zip/zip-container';
import { openReport, saidIn } from '../../src/word/report-file';
import { refreshReport, type RefreshOutcome } from '../../src/word/refresh-report';
import { writeReport } from '../../src/word/write-report';
import { drawn, reportOf } from '../app/report/report-of';
import { validateDocument } from '../support/validate-xlsx';
import { partText } from '../support/zip-parts';

/** A form whose rows are `name target actual weight`. */
const formOf = (...rows: readonly string[]): Uint8Array => formOfProject('修路', rows);

const formOfProject = (project: string, rows: readonly string[]): Uint8Array =>
  drawn(
    [
      '| 项目支出绩效自评表 | < | < | < | < | < |',
      `| 项目名称 | ${project} | < | < | < | < |`,
      '| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
      ...rows.map((row, index) => `| ${index === 0 ? '产出指标' : ''} | ${row.split(' ').join(' | ')} | |`),
    ].join('\n'),
  );

const before = (): Promise<Report> => reportOf(formOf('修路 10公里 9公里 60', '架桥 5座 5座 40'));
/** The same with a bridge less. */
const later = (): Promise<Report> => reportOf(formOf('修路 10公里 9公里 60', '架桥 5座 4座 40'));

/** The document as somebody leaves it who replaces a text once. */
function typed(bytes: Uint8Array, ...changes: readonly (readonly [from: string, to: string])[]): Uint8Array {
  const path = 'word/document.xml';
  const text = changes.reduce(
    (source, [from, to]) => {
      expect(source).toContain(from);
      return source.replace(from, to);
    },
    partText(bytes, path),
  );
  return new ZipContainer(bytes).save(new Map([[path, new TextEncoder().encode(text)]]));
}

function textOf(bytes: Uint8Array): string {
  const file = openReport(bytes);
  if (!file) throw new Error('no document');
  return saidIn(file.body);
}

type Done = Extract<RefreshOutcome, { ok: true }>;

async function refreshed(existing: Uint8Array, report: Report): Promise<Done> {
  const outcome = await refreshReport(existing, report);
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome;
}

test('a later scoring brings figures up to date and leaves what people wrote', async () => {
  const own = typed(await writeReport(await before()), ['〔请补充：工作过程〕', '五月成立工作组，六月完成。']);
  const { bytes, changed, kept, added, removed } = await refreshed(own, await later());
  const text = textOf(bytes);
  expect(text).toContain('五月成立工作组，六月完成。');
  expect(text).toContain('4座÷5座×40=32。满分40分，得32.00分');
  expect(text).toContain('自评总分86.00分');
  expect(text).not.toContain('94.00');
  expect(changed).toEqual(expect.arrayContaining(['评价结论', '架桥', '各级指标得分', '指标评分表']));
  expect([kept, removed]).toEqual([[], []]);
  expect(added).toEqual(['“架桥”未达标']);
});

test('a report that says what the scores say is left as it is, to the byte', async () => {
  const bytes = await writeReport(await before());
  const again = await refreshed(bytes, await before());
  expect(Buffer.compare(bytes, again.bytes)).toBe(0);
});

test('a sentence somebody changed is kept and said; a figure in it that nobody touched is brought up to date', async () => {
  const own = typed(await writeReport(await before()), ['>自评总分<', '>经评价工作组评定，总分为<']);
  const { bytes, kept, changed } = await refreshed(own, await later());
  expect(textOf(bytes)).toContain('经评价工作组评定，总分为86.00分');
  expect(kept).toEqual(['评价结论']);
  expect(changed).toContain('评价结论');
  const again = await refreshed(bytes, await before());
  expect(textOf(again.bytes)).toContain('经评价工作组评定，总分为94.00分');
});

test('a figure somebody typed over stays', async () => {
  const own = typed(await writeReport(await before()), [
    '>40.00</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space="preserve">分。',
    '>39.50</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space="preserve">分。',
  ]);
  const { bytes, kept } = await refreshed(own, await later());
  expect(textOf(bytes)).toContain('得39.50分');
  expect(kept).toEqual(['架桥']);
});

test('a row that is gone from the form goes from the report, one that is new comes where it belongs, with its gap', async () => {
  const own = typed(await writeReport(await before()), ['〔请补充：“修路”未达标的原因〕', '征地延期。']);
  const now = await reportOf(formOf('修路 10公里 9公里 60', '护坡 3处 2处 40'));
  const { bytes, added, removed } = await refreshed(own, now);
  const text = textOf(bytes);
  expect(removed).toEqual(expect.arrayContaining(['架桥']));
  expect(added).toEqual(expect.arrayContaining(['护坡', '“护坡”未达标']));
  expect(text).not.toContain('架桥');
  expect(text).toMatch(/征地延期。护坡年度指标值：3处；实际完成值：2处.*〔请补充：“护坡”未达标的原因〕/u);
  expect(validateDocument(bytes)).toEqual([]);
});

test('what somebody took out stays out, and it is said', async () => {
  const bytes = await writeReport(await before());
  const chart = openReport(bytes)?.controls.find(({ key }) => key === 'levels');
  if (!chart) throw new Error('no table');
  const source = partText(bytes, 'word/document.xml');
  const own = typed(bytes, [source.slice(chart.element.start, chart.element.end), '']);
  const outcome = await refreshed(own, await later());
  expect(outcome.leftOut).toEqual(['各级指标得分']);
  expect(outcome.added).not.toContain('各级指标得分');
  const again = await refreshed(outcome.bytes, await before());
  expect(again.leftOut).toEqual(['各级指标得分']);
});

test('the chart and the workbook behind it have the new figures', async () => {
  const { bytes } = await refreshed(await writeReport(await before()), await later());
  const fresh = await writeReport(await later());
  const values = (of: Uint8Array): readonly string[] =>
    [...partText(of, 'word/charts/chart1.xml').matchAll(/<c:v>([^<]*)<\/c:v>/gu)].map(([, value]) => value ?? '');
  expect(values(bytes)).toEqual(values(fresh));
  expect(values(bytes)).toContain('86');
  const workbook = (of: Uint8Array): Uint8Array =>
    new ZipContainer(of).read('word/embeddings/Microsoft_Excel_Worksheet1.xlsx');
  expect(Buffer.compare(workbook(bytes), workbook(fresh))).toBe(0);
});

test('no document of ours, another outline, another project, or no document at all: nothing is written', async () => {
  const bytes = await writeReport(await before());
  const other = await reportOf(formOf('修路 10公里 9公里 60', '架桥 5座 5座 40'), 'six-chapters');
  expect(await refreshReport(bytes, other)).toEqual({ ok: false, why: 'otherTemplate' });
  const renamed = { ...(await before()), title: ['架桥', '绩效自评报告'] };
  expect(await refreshReport(bytes, renamed)).toEqual({ ok: false, why: 'otherProject' });
  const source = partText(bytes, 'word/document.xml');
  const bare = source.replaceAll(/<w:tag [^>]*>/gu, '');
  expect(await refreshReport(typed(bytes, [source, bare]), await before())).toEqual({ ok: false, why: 'marksLost' });
  expect(await refreshReport(new TextEncoder().encode('no zip'), other)).toEqual({ ok: false, why: 'notOurs' });
  expect(await refreshReport(formOf('修路 10公里 9公里 60'), other)).toEqual({ ok: false, why: 'notOurs' });
});

test('a report whose memory another program dropped is not taken for that of another project', async () => {
  const bytes = await writeReport(await before());
  const path = 'docProps/custom.xml';
  const dropped = partText(bytes, path).replace('JixiaoReport', 'Other');
  const forgotten = new ZipContainer(bytes).save(new Map([[path, new TextEncoder().encode(dropped)]]));
  const other = await reportOf(formOfProject('架桥', ['修路 10公里 9公里 60', '架桥 5座 5座 40']));
  expect(await refreshReport(forgotten, other)).toEqual({ ok: false, why: 'otherProject' });
  expect((await refreshed(forgotten, await later())).changed).toContain('评价结论');
});

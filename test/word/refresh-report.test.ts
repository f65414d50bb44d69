import type { Report } from '../../src/app/report/report-block';
import { ZipContainer } from '../../src/stand-in/xlsx/zip/zip-container';
import { saidIn, type FoundBlock, type FoundFigure } from '../../src/word/report-blocks';
import { openReport } from '../../src/word/report-file';
import { refreshReport, type RefreshOutcome } from '../../src/word/refresh-report';
import { writeReport } from '../../src/word/write-report';
import { drawn, reportOf } from '../app/report/report-of';
import { validateDocument } from '../support/validate-xlsx';
import { partNames, partText } from '../support/zip-parts';

const DOCUMENT = 'word/document.xml';

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
  const text = changes.reduce(
    (source, [from, to]) => {
      expect(source).toContain(from);
      return source.replace(from, to);
    },
    partText(bytes, DOCUMENT),
  );
  return new ZipContainer(bytes).save(new Map([[DOCUMENT, new TextEncoder().encode(text)]]));
}

function blockOf(bytes: Uint8Array, key: string): FoundBlock {
  const found = openReport(bytes)?.blocks.find((block) => block.key === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
}

/** The figure of this text below a block whose key begins so. */
function figureOf(bytes: Uint8Array, begins: string, text: string): FoundFigure {
  const blocks = openReport(bytes)?.blocks.filter(({ key }) => key.startsWith(begins)) ?? [];
  const found = blocks.flatMap(({ figures }) => figures).find((figure) => figure.text === text);
  if (!found) throw new Error(`no ${text}`);
  return found;
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
  expect(added).toEqual(['“架桥”未达标', '〔请补充：“架桥”未达标的原因〕', '针对“架桥”未达标：〔请补充：改进措施〕']);
  expect(text).toMatch(/针对“修路”未达标：〔请补充：改进措施〕针对“架桥”未达标：〔请补充：改进措施〕/u);
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

test('a figure somebody typed over stays, with its mark or without, and that is said', async () => {
  const bytes = await writeReport(await before());
  const figure = figureOf(bytes, 'row-', '40.00');
  const source = partText(bytes, DOCUMENT);
  const [from, to] = [figure.mark.end, source.indexOf('<w:bookmarkEnd', figure.mark.end)];
  const inside = source.slice(from, to);
  const over = typed(bytes, [inside, inside.replace('40.00', '39.50')]);
  const anew = typed(bytes, [source.slice(figure.mark.start, to), '<w:r><w:t>39.50</w:t></w:r>']);
  for (const own of [over, anew]) {
    const outcome = await refreshed(own, await later());
    expect(textOf(outcome.bytes)).toContain('得39.50分');
    expect(outcome.kept).toEqual(['架桥']);
  }
});

test('what somebody wrote behind a sentence of ours, or joined to it, is not lost with it', async () => {
  const bytes = await writeReport(await before());
  const source = partText(bytes, DOCUMENT);
  const block = blockOf(bytes, 'conclusion');
  const [paragraph] = block.elements;
  if (!paragraph) throw new Error('no paragraph');
  const end = paragraph.end - '</w:p>'.length;
  const own = typed(bytes, [
    source.slice(paragraph.start, paragraph.end),
    `${source.slice(paragraph.start, end)}<w:r><w:t>经局党组会议审议。</w:t></w:r></w:p>`,
  ]);
  const outcome = await refreshed(own, await later());
  expect(textOf(outcome.bytes)).toMatch(/自评总分86\.00分.*经局党组会议审议。/u);
  expect(outcome.kept).toEqual(['评价结论']);
});

test('a gap for what is missed no more goes where nobody filled it in, and stays and is told where somebody did', async () => {
  const missed = await writeReport(await later());
  const own = typed(missed, ['〔请补充：“架桥”未达标的原因〕', '汛期停工。']);
  const { bytes, removed, unneeded, gaps } = await refreshed(own, await before());
  const text = textOf(bytes);
  expect(text).toContain('汛期停工。');
  expect(unneeded).toEqual(['汛期停工。']);
  expect(removed).toEqual(['“架桥”未达标：目标 5座，实际 4座，差 1 …', '针对“架桥”未达标：〔请补充：改进措施〕']);
  expect(text).not.toContain('针对“架桥”未达标');
  expect(gaps).toBe(text.split('〔请补充').length - 1);
});

test('a gap somebody replaced with all it stood in is not asked for again', async () => {
  const bytes = await writeReport(await before());
  const source = partText(bytes, DOCUMENT);
  const gap = openReport(bytes)?.blocks.find(({ text }) => text === '〔请补充：工作过程〕')?.elements[0];
  if (!gap) throw new Error('no gap');
  const own = typed(bytes, [source.slice(gap.start, gap.end), '<w:p><w:r><w:t>五月评价。</w:t></w:r></w:p>']);
  const outcome = await refreshed(own, await later());
  expect(textOf(outcome.bytes)).not.toContain('工作过程〕');
  expect(textOf(outcome.bytes)).toContain('五月评价。');
  expect(outcome.leftOut).toEqual([]);
});

test('a chart that could not be drawn before comes with its parts', async () => {
  const open = await reportOf(formOf('修路 10公里 / 60', '架桥 5座 / 40'));
  const bytes = await writeReport(open);
  expect(partNames(bytes)).not.toContain('word/charts/chart1.xml');
  const outcome = await refreshed(bytes, await before());
  expect(outcome.added).toContain('各级指标得分率（%）');
  expect(validateDocument(outcome.bytes)).toEqual([]);
  const later86 = await refreshed(outcome.bytes, await later());
  expect(partText(later86.bytes, 'word/charts/reportChart.xml')).toContain('<c:v>86</c:v>');
});

test('a chart that went and comes again is related to once', async () => {
  const open = await reportOf(formOf('修路 10公里 / 60', '架桥 5座 / 40'));
  const without = await refreshed(await writeReport(await before()), open);
  expect(without.removed).toContain('各级指标得分率（%）');
  const { bytes } = await refreshed(without.bytes, await later());
  const ids = [...partText(bytes, 'word/_rels/document.xml.rels').matchAll(/ Id="([^"]*)"/gu)].map(([, id]) => id);
  expect(ids).toHaveLength(new Set(ids).size);
  expect(partText(bytes, 'word/charts/reportChart.xml')).toContain('<c:v>86</c:v>');
});

test('a row that is gone from the form goes from the report, one that is new comes where it belongs, with its gap', async () => {
  const own = typed(await writeReport(await before()), ['〔请补充：“修路”未达标的原因〕', '征地延期。']);
  const now = await reportOf(formOf('修路 10公里 9公里 60', '护坡 3处 2处 40'));
  const { bytes, added, removed } = await refreshed(own, now);
  const text = textOf(bytes);
  expect(removed).toEqual(expect.arrayContaining(['架桥']));
  expect(added).toEqual(expect.arrayContaining(['护坡', '“护坡”未达标']));
  expect(text).not.toContain('架桥');
  expect(text).toMatch(/修路年度指标值.*护坡年度指标值：3处；实际完成值：2处/u);
  expect(text).toMatch(/征地延期。“护坡”未达标：目标 3处，实际 2处.*〔请补充：“护坡”未达标的原因〕/u);
  expect(validateDocument(bytes)).toEqual([]);
});

test('what somebody took out stays out, and it is said', async () => {
  const bytes = await writeReport(await before());
  const { elements } = blockOf(bytes, 'levels');
  const source = partText(bytes, DOCUMENT);
  const own = typed(bytes, [source.slice(elements[0]?.start, elements[1]?.end), '']);
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
  const source = partText(bytes, DOCUMENT);
  const bare = source.replaceAll(/<w:bookmark(?:Start|End) [^>]*>/gu, '');
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

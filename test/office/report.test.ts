import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportText } from '../../src/app/report/report-text';
import { ZipContainer } from '../../src/stand-in/xlsx/zip/zip-container';
import { saidIn } from '../../src/word/report-blocks';
import { openReport } from '../../src/word/report-file';
import { refreshReport } from '../../src/word/refresh-report';
import { writeReport } from '../../src/word/write-report';
import { drawn, reportOf, SAMPLE } from '../app/report/report-of';
import { LibreOffice } from '../support/libre-office';
import { partText } from '../support/zip-parts';

let office: LibreOffice;
beforeAll(() => {
  office = new LibreOffice();
});
afterAll(() => office.close());

test('LibreOffice opens the report, shows all it says with the headings numbered, and prints it', async () => {
  const report = await reportOf(SAMPLE);
  const file = join(office.folder, '报告.docx');
  writeFileSync(file, await writeReport(report));
  const words = (text: string): string => text.replace(/\s+/gu, '');
  const shown = words(office.plainText(file));
  for (const line of reportText(report)
    .split('\n')
    .flatMap((each) => each.split('\t')))
    expect([line, shown.includes(words(line))]).toEqual([line, true]);
  expect(readFileSync(office.convert(file, 'pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
});

const PART = 'word/document.xml';
const formOf = (bridges: number, rows: string): Uint8Array =>
  drawn(`
| 项目支出绩效自评表 | < | < | < | < | < | < |
| 项目名称 | 修路架桥 | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 修路 | 10公里 | 9公里 | 40 | |
|  |  | 架桥 | 5座 | ${String(bridges)}座 | 40 | |
${rows}`);

test('a report that LibreOffice saved is brought up to date: figures ours, words theirs, nothing replaced unseen', async () => {
  const file = join(office.folder, '已存.docx');
  writeFileSync(file, await writeReport(await reportOf(formOf(5, '|  |  | 护坡 | 3处 | 3处 | 20 | |'))));
  const saved = new Uint8Array(readFileSync(office.convert(file, 'docx')));
  const source = partText(saved, PART);
  const road = openReport(saved)?.blocks.find(({ firstLine }) => firstLine.startsWith('修路'));
  const points = road?.figures.find(({ text }) => text === '36.00')?.texts[0] ?? never();
  const typed = `${source.slice(0, points.openEnd)}35.50${source.slice(points.closeStart)}`
    .replace('〔请补充：工作过程〕', '五月成立工作组。')
    .replace('>自评总分<', '>经评定，总分为<');
  const own = new ZipContainer(saved).save(new Map([[PART, new TextEncoder().encode(typed)]]));
  const now = await reportOf(formOf(4, '|  |  | 绿化 | 3处 | 2处 | 20 | |'));
  const outcome = await refreshReport(own, now);
  if (!outcome.ok) throw new Error(outcome.why);
  const { kept, added, removed, changed } = outcome;
  expect(kept).toEqual(['评价结论', '修路']);
  expect(changed).toEqual(expect.arrayContaining(['评价结论', '架桥', '指标评分表', '各级指标得分']));
  expect(added).toEqual(expect.arrayContaining(['绿化', '“架桥”未达标', '针对“绿化”未达标：〔请补充：改进措施〕']));
  expect(removed).toEqual(['护坡（数量指标）']);
  const again = join(office.folder, '更新.docx');
  writeFileSync(again, outcome.bytes);
  const shown = office.plainText(again).replace(/\s+/gu, '');
  expect(shown).toContain('五月成立工作组。');
  expect(shown).toContain('经评定，总分为81.33分');
  expect(shown).toContain('（2）架桥（数量指标）年度指标值：5座；实际完成值：4座。');
  expect(shown).toContain('（3）绿化（数量指标）年度指标值：3处；实际完成值：2处。');
  expect(shown).toContain('得35.50分');
  expect(shown).not.toContain('护坡');
  expect(saidIn(openReport(outcome.bytes)?.body ?? never()).match(/产出指标共3项指标/gu)).toHaveLength(1);
});

function never(): never {
  throw new Error('no document');
}

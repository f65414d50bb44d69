import { reportHtml } from '../../../src/app/report/report-html';
import { reportLines } from '../../../src/app/report/report-lines';
import { drawn, reportOf, SAMPLE } from './report-of';

test('what is copied for Word has the fonts, the numbers of the headings, the tables and yellow gaps', async () => {
  const html = reportHtml(await reportOf(SAMPLE));
  for (const part of [
    '>一、项目基本情况</h1>',
    '>（二）项目预期绩效目标</h2>',
    '>2.效益指标</h3>',
    '>（1）群众和市场主体提供材料减少率（社会效益指标）</h4>',
    'font-family:仿宋_GB2312,仿宋;font-size:16pt;line-height:28pt',
    '<span style="background:yellow">〔请补充：组织实施情况〕</span>',
    'text-align:right">45,732,300.00</td>',
  ])
    expect(html).toContain(part);
  expect(html.match(/<table/gu)).toHaveLength(5);
});

test('what a cell says is text, never markup', async () => {
  const html = reportHtml(
    await reportOf(
      drawn('| 三级指标 | 年度指标值 | 实际完成值 | 分值 |\n| <img src=x>“&amp;” | 10公里 | 9公里 | 100 |'),
    ),
  );
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x&gt;“&amp;amp;”');
});

test('headings are counted as people count, from one of a kind to twenty-one', () => {
  const blocks = Array.from({ length: 21 }, () => ({ kind: 'heading', level: 1, text: '章' }) as const);
  const texts = reportLines({ template: '', title: [], blocks }).map((line) => ('text' in line ? line.text : ''));
  expect([0, 9, 10, 18, 19, 20].map((at) => texts[at])).toEqual([
    '一、章',
    '十、章',
    '十一、章',
    '十九、章',
    '二十、章',
    '二十一、章',
  ]);
});

import { readFileSync } from 'node:fs';
import { makeReport, reportOutline } from '../../src/app/report/make-report';
import { reportText } from '../../src/app/report/report-text';
import { reportTemplates } from '../../src/app/report/templates/all-templates';
import { reportCliWords } from '../../src/cli/report/report-cli-words';
import { SAMPLE, subjectOf } from '../app/report/report-of';
import { madeUpTemplate } from './made-up-template';

test('a template made by the recipe gives a report, its headings numbered, its gaps in their places', async () => {
  const subject = await subjectOf(SAMPLE);
  const text = reportText(makeReport(madeUpTemplate, subject));
  expect(text).toMatch(/一、项目情况\n项目名称：.*\n(?:.*\n)*〔请补充：立项依据〕\n（一）产出\n1\.产出指标/u);
  expect(text).toMatch(/二、结论\n自评总分96\.00分.*\n意见：〔请补充：负责人意见〕\n$/u);
  expect(reportOutline(madeUpTemplate, subject).map(({ gaps }) => gaps)).toEqual([['立项依据'], ['意见：负责人意见']]);
});

test('every template of the list is in the help of the command line, in both languages', () => {
  for (const { id, name } of reportTemplates)
    for (const locale of ['zh-CN', 'en-US'] as const) {
      expect(reportCliWords(locale).usage).toContain(id);
      expect(reportCliWords(locale).usage).toContain(name[locale]);
    }
});

test('the recipe names the files that there are', () => {
  const recipe = readFileSync('src/CONTRIBUTING.md', 'utf8').split('### A template of the report')[1] ?? '';
  expect(recipe).toContain('app/report/templates/all-templates.ts');
  expect(readFileSync('src/app/report/templates/all-templates.ts', 'utf8')).toContain('reportTemplates');
});

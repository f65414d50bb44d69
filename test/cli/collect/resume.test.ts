import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resumePath } from '../../../src/cli/collect/output-paths';
import { packDone, Resume, type ResumeTerms } from '../../../src/cli/collect/resume';
import { scratch } from '../run-score';

const TERMS: ResumeTerms = {
  program: 'a',
  ruleSetId: null,
  ignoreRecord: false,
  locale: 'zh-CN',
  wants: { rows: true, json: false },
};
const [ONE, TWO] = ['1'.repeat(64), '2'.repeat(64)];
const done = (status: number) => ({ forms: [], status });

function begun(): string {
  const output = join(scratch(), '汇总.xlsx');
  const resume = new Resume(output, TERMS, false);
  resume.add(ONE, packDone(done(0)));
  resume.add(TWO, packDone(done(1)));
  resume.close(false);
  return output;
}

test('what was done is found again by its contents', () => {
  const resume = new Resume(begun(), TERMS, false);
  expect([...resume.keys]).toEqual([ONE, TWO]);
  expect(resume.done(TWO)).toEqual(done(1));
  expect(resume.done('3'.repeat(64))).toBeNull();
  resume.close(true);
});

test.each<[string, Partial<ResumeTerms>]>([
  ['another program', { program: 'b' }],
  ['a program that cannot be told', { program: '' }],
  ['another rule set', { ruleSetId: 'national-2020' }],
  ['another language', { locale: 'en-US' }],
  ['other outputs', { wants: { rows: true, json: true } }],
])('%s uses nothing of it', (_, other) => {
  const resume = new Resume(begun(), { ...TERMS, ...other }, false);
  expect(resume.keys.size).toBe(0);
  resume.close(false);
});

test('--fresh uses nothing of it', () => {
  const resume = new Resume(begun(), TERMS, true);
  expect(resume.keys.size).toBe(0);
  resume.close(false);
});

test('a line that was cut off is done again, and what follows stands behind the whole ones', () => {
  const output = begun();
  const whole = readFileSync(resumePath(output));
  writeFileSync(resumePath(output), whole.subarray(0, whole.length - 9));
  const resume = new Resume(output, TERMS, false);
  expect([...resume.keys]).toEqual([ONE]);
  resume.add(TWO, packDone(done(2)));
  resume.close(false);
  const again = new Resume(output, TERMS, false);
  expect([again.done(ONE), again.done(TWO)]).toEqual([done(0), done(2)]);
  again.close(false);
});

test('a damaged line is done again', () => {
  const output = begun();
  appendFileSync(resumePath(output), `${'3'.repeat(64)} 00000000 {"forms":[],"status":0}\n`);
  const resume = new Resume(output, TERMS, false);
  expect([...resume.keys]).toEqual([ONE, TWO]);
  resume.close(false);
});

test('it goes when all is done', () => {
  const output = begun();
  new Resume(output, TERMS, false).close(true);
  expect(existsSync(resumePath(output))).toBe(false);
});

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cliText } from '../../src/cli/cli-text';
import { workbenchWords } from '../../src/stand-in/workbench/words';
import { decisionText } from '../../src/text/decision-text';
import { interfaceText } from '../../src/text/interface-text';
import { listWords } from '../../src/text/list-words';
import { reportCliWords } from '../../src/cli/report/report-cli-words';
import { reportWords } from '../../src/text/report-words';
import type { Locale } from '../../src/text/locale';

const WORDS: readonly (readonly [string, (locale: Locale) => object])[] = [
  ['the pane', interfaceText],
  ['decisions', decisionText],
  ['the list of findings', listWords],
  ['the command line', cliText],
  ['the report in the pane', reportWords],
  ['the report on the command line', reportCliWords],
  ['the workbench', workbenchWords],
];

/** Any argument of any sentence: a text, a list that can be joined, the name of a step. */
const ANY = ['reading'];

/** Every sentence by its path, spoken with an argument for each of its parameters. */
function spoken(words: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return [[path, String(words(...Array<string[]>(words.length).fill(ANY)))]];
  if (typeof words !== 'object' || words === null) return [[path, String(words)]];
  return Object.entries(words).flatMap(([key, word]) => spoken(word, `${path}.${key}`));
}

describe.each(WORDS)('the words of %s', (_, wordsIn) => {
  test('are the same in both languages', () => {
    const [chinese, english] = (['zh-CN', 'en-US'] as const).map((locale) =>
      spoken(wordsIn(locale)).map(([path]) => path),
    );
    expect(english?.sort()).toEqual(chinese?.sort());
  });

  test.each(['zh-CN', 'en-US'] as const)('say something, and nothing undefined, in %s', (locale) => {
    for (const [path, sentence] of spoken(wordsIn(locale))) {
      expect([path, sentence]).toEqual([path, expect.stringMatching(/\S/u)]);
      expect([path, sentence]).not.toEqual([path, expect.stringMatching(/undefined|null|NaN|\[object/u)]);
    }
  });
});

/** The words of the pane with one sentence more, and what the compiler says of them. */
function compiled(chinese: string, english: string, recognition = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'sentence-'));
  const added = (name: string, line: string): void => {
    const text = readFileSync(join('src/text', name), 'utf8');
    writeFileSync(join(folder, name), text.replace(/^ {2}(?=product:)/mu, `  ${line}\n$&`));
  };
  added('interface-words.zh-cn.ts', chinese);
  added('interface-words.en-us.ts', english);
  const words = resolve('src/text/recognition-words.zh-cn');
  writeFileSync(
    join(folder, 'recognition.ts'),
    `import type { RecognitionWords } from '${words}';\nexport const words: Partial<RecognitionWords> = { ${recognition} };\n`,
  );
  copyFileSync('tsconfig.json', join(folder, 'base.json'));
  const settings = { extends: './base.json', compilerOptions: { types: [] }, include: ['*.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  const compiler = join(resolve('node_modules/typescript'), 'bin/tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '--project', folder], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return stdout;
}

const CHINESE = 'hidden: (rows: number) => `${rows} 行已隐藏`,';

test('a sentence in both languages compiles', () => {
  expect(compiled(CHINESE, 'hidden: (rows) => `${rows} rows are hidden`,', 'note: ({ text }) => text')).toBe('');
});

test.each([
  ['a sentence without its English', CHINESE, '', /Property 'hidden' is missing/],
  ['an English sentence without its Chinese', '', 'hidden: () => `Rows are hidden`,', /'hidden' does not exist/],
  ['a misspelt figure', CHINESE, 'hidden: (rows) => `${row} rows are hidden`,', /Cannot find name 'row'/],
  ['a figure that is not given', CHINESE, 'hidden: (rows, sheet) => `${rows} rows of ${sheet}`,', /not assignable/],
])('%s does not compile', (_, chinese, english, says) => {
  expect(compiled(chinese, english)).toMatch(says);
});

test('what the recogniser gives no sentence cannot be told in it', () => {
  expect(compiled('', '', 'note: ({ heading }) => heading')).toMatch(/Property 'heading' does not exist/);
});

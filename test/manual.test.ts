import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { renderPaper } from '../src/scripts/render-paper.cjs';

const MANUAL = 'assets/使用手册.md';

/** What a file's links and pictures lead to, in the words of the file. */
const linksOf = (file: string): readonly string[] =>
  [...renderPaper(file).matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link]) => decodeURIComponent(link ?? ''));

/** The ids of a file's headings, and of what it names itself. */
const placesOf = (file: string): readonly string[] =>
  [...renderPaper(file).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');

test.each(['README.md', 'src/CONTRIBUTING.md', 'assets/部署.md', MANUAL, 'src/cli/MANUAL.md'])(
  '%s: every link leads somewhere',
  (file) => {
    const links = linksOf(file).filter((link) => !/^https?:/.test(link));
    const lost = links.filter((link) => {
      const [to = '', place] = link.split('#');
      const target = to === '' ? file : path.join(path.dirname(file), to);
      return !existsSync(target) || (place !== undefined && !placesOf(target).includes(place));
    });
    expect(lost).toEqual([]);
  },
);

test('the manual has the same chapters in both languages, each in its contents', () => {
  const [chinese = '', english = ''] = readFileSync(MANUAL, 'utf8').split('<section');
  const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length;
  expect(count(english, /^## /gm)).toBe(count(chinese, /^## /gm));
  expect(count(english, /\]\(#/g)).toBe(count(english, /^## /gm));
  // One more: the way to the English part.
  expect(count(chinese, /\]\(#/g)).toBe(count(chinese, /^## /gm) + 1);
});

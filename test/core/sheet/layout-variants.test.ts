import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognitionStory } from '../../golden/recognition-story';
import { gridFromText } from '../../support/grid-from-text';

/** Each case of a file: a title behind ###, the sheet, and behind > what people read from it. */
const FOLDER = join(__dirname, 'variants');

interface Variant {
  readonly title: string;
  readonly sheet: string;
  readonly meant: readonly string[];
}

function variantsOf(file: string): readonly Variant[] {
  const cases = readFileSync(join(FOLDER, file), 'utf8').split(/^### /mu).slice(1);
  return cases.map((text) => {
    const [title = '', ...lines] = text.split('\n');
    const sheet = lines.filter((line) => line.startsWith('|')).join('\n');
    return { title, sheet, meant: lines.filter((line) => line.startsWith('> ')).map((line) => line.slice(2)) };
  });
}

describe.each(readdirSync(FOLDER))('%s', (file) => {
  test.each(variantsOf(file).map((variant) => [variant.title, variant] as const))('%s', (_, { sheet, meant }) => {
    expect(recognitionStory(gridFromText(sheet))).toEqual(meant);
  });
});

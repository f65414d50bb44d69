import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreReading } from '../../../src/app/read-forms';
import { filePort } from '../../../src/host/file/file-port';
import type { Recalculation } from '../../../src/core/recalculate';
import { drawBook } from '../../../src/scripts/golden/draw-book';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import { explanationText } from '../../../src/text/explanation-text';
import { clerkStory } from '../../golden/clerk-story';

/** Each case of a file: a title behind ###, the sheet in the notation of drawSheet, and behind > what people read from it. */
const FOLDER = join(__dirname, 'clerk-forms');

async function scored(sheet: string): Promise<Recalculation> {
  const read = await filePort(openWorkbook(drawBook({ sheets: { 自评表: sheet } }), 'clerk.xlsx')).read('workbook');
  if (!read.ok) throw new Error(read.error.code);
  return scoreReading(read.value);
}

/** Rows that have no score while nobody is told anything: neither why, nor that the total is incomplete. */
const silent = ({ scorecards }: Recalculation): string[] =>
  scorecards.flatMap(({ kind, rows, execution, total }) =>
    [...rows, ...(execution ? [execution] : [])].flatMap(({ row, status, explanation }) => {
      const told = explanationText(explanation, 'zh-CN') !== '' && !total.complete;
      return kind === 'scored' && status === 'unscorable' && !told ? [`第${String(row + 1)}行`] : [];
    }),
  );

describe.each(readdirSync(FOLDER))('%s, as .xlsx through the reader', (file) => {
  const cases = readFileSync(join(FOLDER, file), 'utf8')
    .split(/^### /mu)
    .slice(1)
    .map((text) => {
      const [title = '', ...lines] = text.split('\n');
      return [title, lines] as const;
    });

  test.each(cases)('%s', async (_, lines) => {
    const result = await scored(lines.filter((line) => line.startsWith('|')).join('\n'));
    expect(clerkStory(result)).toEqual(lines.filter((line) => line.startsWith('> ')).map((line) => line.slice(2)));
    expect(silent(result)).toEqual([]);
  });
});

import { createScoringSession } from '../../src/app/scoring-session';
import { filePort } from '../../src/host/file/file-port';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import type { WorkbookSheet } from '../../src/stand-in/workbook/workbook-types';
import { form } from '../taskpane/sample-forms';
import { openDoor, type Door } from './open-door';

/** Columns with words: level, kind, name, target, actual, reason. */
const TEXT_COLUMNS = [0, 1, 2, 3, 4, 7];

/** Puts texts into every text position of a form (a row each), scores it, writes the list, dismisses a finding with a text
 *  as the reason, saves and opens again; says what is not as it was entered, and which formulas came to be. */
export async function hostileFaults(door: Door, texts: readonly string[]): Promise<readonly string[]> {
  const opened = await openDoor(door, {
    sheets: [{ ...form('自评表'), cells: { ...form('自评表').cells, A7: null, F7: null } }],
  });
  const { workbook, session } = opened;
  const sheetId = opened.sheet.id;
  const placed = texts.flatMap((value, i) => TEXT_COLUMNS.map((column) => ({ row: 6 + i, column, value })));
  workbook.apply(
    [
      ...placed.map(
        ({ value, ...place }) => ({ kind: 'cell', sheetId, ...place, content: { value, formula: null } }) as const,
      ),
      ...texts.map(
        (_, i) => ({ kind: 'cell', sheetId, row: 6 + i, column: 5, content: { value: 5, formula: null } }) as const,
      ),
    ],
    'user',
  );
  await session.score();
  const [reason = ''] = texts;
  const [finding] = session.state.forms.flatMap(({ card }) => card.findings);
  if (finding && reason.trim() !== '') await session.dismiss(finding, reason);
  await session.score();
  await session.writeList();
  const notice = session.state.notice?.kind ?? 'none';
  const again = openWorkbook(workbook.save(), 'again.xlsx');
  const reopened = createScoringSession(filePort(again));
  await reopened.refresh();
  const reasons = reopened.state.forms.flatMap(({ dismissed }) => dismissed.map(({ dismissal }) => dismissal.reason));
  const [sheet] = again.sheets;
  return [
    ...(notice === 'listWritten' ? [] : [`the list is not written: ${notice}`]),
    ...placed.flatMap(({ row, column, value }) => {
      const stands = sheet?.cell(row, column)?.value;
      return stands === value ? [] : [`${row},${column}: ${JSON.stringify(stands)}, not ${JSON.stringify(value)}`];
    }),
    ...(finding && reason.trim() !== '' && !reasons.includes(reason.trim())
      ? [`reason ${JSON.stringify(reason)} is lost`]
      : []),
    ...again.sheets.flatMap(strangeFormulas),
  ];
}

function strangeFormulas(sheet: WorkbookSheet): readonly string[] {
  const area = sheet.usedArea(true);
  const found: string[] = [];
  for (let row = 0; area && row <= area.bottom; row += 1) {
    for (let column = 0; column <= area.right; column += 1) {
      const formula = sheet.cell(row, column)?.formula ?? null;
      if (formula !== null && !formula.startsWith('=HYPERLINK("#')) found.push(`${sheet.name}: ${formula}`);
    }
  }
  return found;
}

import { readFileSync } from 'node:fs';
import { createScoringSession } from '../../../src/app/scoring-session';
import { openInExcel } from '../../support/excel-workbook';
import { sheetOf } from '../../support/port-contract';

/* One whole run on every Excel that offices have: LTSC 2019 (1.9), 2021 (1.14), 2024 (1.17), Microsoft 365 (1.21), which is
   the only one of them on a Mac and on the web. */

const SAMPLE = readFileSync('assets/source-report.xlsx');
const [ROW, SCORE] = [16, 8];

/** The package's office.js everywhere, and where Excel has notes also one that knows them. */
const EXCELS = [
  ...['1.9', '1.14', '1.17', '1.21'].map((api) => [api, 'packaged'] as const),
  ['1.21', 'withNotes'] as const,
];

/** What an Excel gets wrong; of those that differ with notes alone, where there are some. */
const FAULTS = {
  packaged: ['', 'b1-5222', 'b1-6835'],
  withNotes: ['', 'b1-5222', 'b1-6835', 'crlfNotes', 'platform=mac', 'platform=web'],
} as const;

test.each(EXCELS.flatMap(([api, library]) => FAULTS[library].map((fault) => [api, library, fault] as const)))(
  'ExcelApi %s, library %s, host %s: scored, undone, scored again and cleared',
  async (excelApi, library, fault) => {
    const options = [`excelApi=${excelApi}`, fault].filter((part) => part !== '').join(',');
    const open = await openInExcel(SAMPLE, options, 20_000, library);
    const session = createScoringSession(open.port);
    await session.score();
    expect(session.state.notice).toMatchObject({ kind: 'scored', flags: 1, skipped: [] });
    expect(session.state.forms[0]?.card.total).toMatchObject({ complete: true, score: '96.00' });
    const sheet = sheetOf(open);
    expect(sheet.cell(ROW, SCORE)?.value).toBe(16);
    expect(sheet.style(ROW, SCORE)).toMatchObject({ numberFormat: '0.00" ▲未达标"', fill: 'FFC7CE' });
    expect(sheet.notes().length > 0).toBe(excelApi === '1.21');
    expect(sheet.conditionalFormats().length > 0).toBe(fault !== 'b1-6835');
    await session.score();
    expect(session.state.notice).toMatchObject({ kind: 'unchanged' });
    await session.undo();
    expect(session.state.notice).toMatchObject({ kind: 'undone', kept: [], keptMarks: 0 });
    expect([sheet.notes(), sheet.conditionalFormats()]).toEqual([[], []]);
    await session.score();
    await session.removeMarks();
    expect(session.state.notice).toMatchObject({ kind: 'marksRemoved' });
    expect([sheet.notes(), sheet.conditionalFormats(), sheet.style(ROW, SCORE).fill]).toEqual([[], [], null]);
  },
);

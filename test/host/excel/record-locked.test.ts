import { createScoringSession } from '../../../src/app/scoring-session';
import { EMPTY_RECORD } from '../../../src/core/record/workbook-record';
import { recordText } from '../../../src/core/record/record-text';
import { filePort } from '../../../src/host/file/file-port';
import { RECORD_SENTENCE, RECORD_SHEET } from '../../../src/host/port';
import { recordRows } from '../../../src/host/carried/record-copies';
import { noticeText } from '../../../src/taskpane/states/notice-text';
import { openInExcel, type ExcelWorkbook } from '../../support/excel-workbook';
import { form } from '../../taskpane/sample-forms';

/* A sender has protected the sheet in which we keep decisions, and nobody sees it to unprotect it. */

const DECIDED = {
  sheet: '自评表',
  anchor: { name: '培训人次', level1: '', level2: '', occurrence: 0 },
  decision: { chosen: { function: 'threshold' } as const, confirmed: null },
};
const TEXT = recordText({ ...EMPTY_RECORD, decisions: [DECIDED] }, 3) ?? '';

async function received(): Promise<ExcelWorkbook> {
  const rows = recordRows(TEXT);
  const kept = {
    name: RECORD_SHEET,
    cells: Object.fromEntries(rows.map((text, i) => [`A${i + 1}`, text])),
    visibility: 'veryHidden' as const,
    protected: true,
  };
  const open = await openInExcel({ sheets: [form('自评表'), kept] });
  expect(open.workbook.sheets[1]?.cell(0, 0)?.value).toBe(RECORD_SENTENCE);
  return open;
}

const recordSheet = ({ workbook }: ExcelWorkbook) => workbook.sheets.find(({ name }) => name === RECORD_SHEET);

test('what it brings cannot be set aside: it is said, and the sheet is shown so that somebody can unprotect it', async () => {
  const open = await received();
  const session = createScoringSession(open.port);
  await session.refresh();
  await session.setAside({ kind: 'all' });
  expect(session.state.notice).toMatchObject({ kind: 'error', error: { code: 'recordLocked', detail: 'shown' } });
  expect(recordSheet(open)?.visibility).toBe('visible');
  const said = noticeText(session.state, 'zh-CN')?.sentences.join('') ?? '';
  expect(said).toMatch(/绩效评分记录.*受保护.*已把这张表显示出来.*撤销它的保护.*再做一次/);
  expect(said).not.toContain('没有改动任何');
  expect(noticeText(session.state, 'en-US')?.sentences.join('')).toContain('is shown now');
});

test('once it is protected no more the same press does it, and the sheet is out of sight again', async () => {
  // As it comes back from who unprotected it: shown.
  const open = await openInExcel({ sheets: [form('自评表')] });
  await filePort(open.workbook).saveRecord(TEXT);
  const sheetId = recordSheet(open)?.id ?? '';
  open.workbook.apply([{ kind: 'sheetVisibility', sheetId, visibility: 'visible' }], 'user');
  const session = createScoringSession(open.port);
  await session.refresh();
  await session.setAside({ kind: 'all' });
  expect(session.state.notice?.kind).not.toBe('error');
  expect(recordSheet(open)?.visibility).toBe('veryHidden');
});

test('where the structure of the workbook is protected too, that is what to lift first', async () => {
  const open = await received();
  open.host.setFaults((request) =>
    request.writes && request.actions < 5 ? { kind: 'request', code: 'AccessDenied' } : null,
  );
  expect(await open.port.saveRecord(TEXT)).toMatchObject({
    ok: false,
    error: { code: 'recordLocked', sheet: RECORD_SHEET, detail: 'away' },
  });
  expect(recordSheet(open)?.visibility).toBe('veryHidden');
});

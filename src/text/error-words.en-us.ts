import type * as chinese from './error-words.zh-cn';

const technical = (detail: string | null): string => (detail ? ` (Details: ${detail})` : '');

/** What was asked for, by how the name of its class begins. */
const KINDS = [
  ['Note', 'A note that was to be changed'],
  ['Comment', 'A note that was to be changed'],
  ['ConditionalFormat', 'A conditional format that was to be changed'],
  ['Named', 'A name that is needed'],
  ['CustomXml', 'The record that the add-in keeps in the workbook'],
  ['Table', 'A table that is needed'],
] as const;

const kindOf = (detail: string | null): string =>
  KINDS.find(([begins]) => detail?.startsWith(begins))?.[1] ?? 'Something that is needed';

export const hostErrorWords: typeof chinese.hostErrorWords = {
  editing: () => 'A cell is being edited; nothing was changed. Press Enter in the sheet to finish, then go on.',
  protected: (error) =>
    `${error.sheet === null ? 'A sheet' : `The sheet “${error.sheet}”`} is protected and cannot be written; nothing was changed. Unprotect it on the Review tab and try again.`,
  readOnly: () =>
    'The workbook was opened read-only, so this cannot be kept; nothing was changed. Enable editing or save a copy, then try again.',
  timeout: (error) =>
    `The spreadsheet program did not answer, so it is not known whether the scores were written. Check the score cells, then score again (scoring twice does no harm).${technical(error.detail)}`,
  tooLarge: (error) =>
    error.sheet !== null && error.detail !== null
      ? `The sheet “${error.sheet}” is filled down to ${error.detail}, which is more than can be handled at once; nothing was changed. Delete rows and columns that do not belong to the form, or split the workbook, then score again.`
      : 'The workbook holds more than can be handled at once; nothing was changed. Delete unused rows and columns, or split the workbook, then score again.',
  sheetGone: (error) =>
    `${error.sheet === null ? 'A sheet' : `The sheet “${error.sheet}”`} was deleted or moved; nothing was changed. Read the workbook again, then retry.`,
  itemGone: (error) =>
    `${kindOf(error.detail)} was deleted; nothing was changed. Read the workbook again, then retry.${technical(error.detail)}`,
  changedMeanwhile: () =>
    'Somebody was changing the figures during scoring; nothing was changed. Wait until they are done, then score again.',
  notWritten: (error) =>
    error.sheet === null
      ? `The cells did not hold what was written, so everything was put back as it was. Score again.${technical(error.detail)}`
      : `The sheet “${error.sheet}” was not fully written and could not be put back. Press Ctrl+Z, or reopen the workbook without saving.${technical(error.detail)}`,
  covered: (error) =>
    `The cell ${error.detail ?? ''} of ${error.sheet === null ? 'a sheet' : `the sheet “${error.sheet}”`} lies within a merged area and cannot be written; nothing was changed. Unmerge it, then try again.`,
  recordHalf: (error) =>
    `This was not fully kept in the workbook and could not be put back: ${error.detail === 'old' ? 'the workbook still remembers what it did before' : error.detail === 'new' ? 'one copy remembers it' : 'it is not known which is remembered'}. No score was changed. Do the same once more.`,
  recordLocked: (error) =>
    error.detail === 'shown'
      ? `The sheet “${error.sheet ?? ''}”, where the add-in keeps what you choose, is protected, so this was not kept; no score was changed. That sheet is shown now: unprotect it on the Review tab (or delete it if you do not know the password) and do the same once more; it is put away again then.`
      : `The sheet “${error.sheet ?? ''}”, where the add-in keeps what you choose, is protected and out of sight, so this was not kept; nothing was changed. Unprotect the workbook on the Review tab and do the same once more; the sheet is shown then.`,
  sheetLeft: (error) =>
    `Nothing was written; “${error.sheet ?? ''}” is left empty, nothing else was changed. Do it once more, what is left is used; delete it if it is not wanted.${technical(error.detail)}`,
  nameTaken: (error) =>
    `The workbook holds a sheet “${error.sheet ?? ''}” of somebody else’s${error.detail === null ? '' : ` (${error.detail})`}; the add-in needs that name to keep what you choose, so nothing was kept and nothing was changed. Rename that sheet, then try again.`,
  tooOld: () =>
    'This version of Excel is too old for this step; nothing was changed. Open the workbook in Excel 2021 or later (or Microsoft 365).',
  putBack: () => 'Cancelled; what had been written was put back as it was. Press again to go on.',
  cancelled: () => 'Cancelled; nothing was changed.',
  stopped: () =>
    'Not waiting any longer. What was sent before may have been written, or not, or may still be. Once Excel answers again, read the workbook again and compare the scores in it.',
  refused: (error) =>
    `This step was not completed; nothing was changed. Try again; if that does not help, reopen the workbook.${technical(error.detail)}`,
};

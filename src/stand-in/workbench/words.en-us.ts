import type { WorkbenchWords } from './words.zh-cn';

const technical = (detail: string): string => (detail ? ` (Details: ${detail})` : '');
const notChanged = 'Nothing was changed.';

export const englishWords: WorkbenchWords = {
  title: 'Performance scoring workbench',
  open: 'Open',
  openFile: 'Choose the workbook to open',
  download: 'Download',
  undo: 'Undo',
  redo: 'Redo',
  otherLanguage: '中文',
  workbook: 'Workbook',
  ribbon: 'Ribbon',
  nameBox: 'Name Box',
  formulaBar: 'Formula Bar',
  grid: (sheet) => `Sheet ${sheet}`,
  selectAll: 'Select all',
  cell: (address) => `Cell ${address}`,
  leaveHint: 'Press F6 to leave the grid',
  sheets: 'Sheets',
  pane: 'Performance scoring',
  resizePane: 'Pane width',
  dropHere: 'Drop to open this workbook',
  opening: 'Opening…',
  nothingOpen: 'Press Open to choose a workbook, or drop a file here.',
  noCells: 'This is a chart sheet: it has no cells to show. The downloaded file keeps it as it is.',
  close: 'Close',
  mode: { ready: 'Ready', enter: 'Enter', edit: 'Edit' },
  sum: (total) => `Sum: ${total}`,
  average: (value) => `Average: ${value}`,
  count: (cells) => `Count: ${cells}`,
  undrawn: {
    chart: 'charts',
    picture: 'pictures',
    shape: 'shapes',
    control: 'controls',
    embeddedObject: 'embedded objects',
    conditionalFormat: 'conditional formats',
    someConditionalFormats: 'some conditional formats',
    sparkline: 'sparklines',
    background: 'the background',
  },
  notDrawn: (things) => `Not shown on this page: ${things}; the file keeps them`,
  tooManyFormulas:
    'More than 10,000 formulas: not recalculated here, but when a spreadsheet program opens the downloaded file',
  leftFormulas: (count, first) =>
    `The results of ${count} formula${count === 1 ? '' : 's'}, the first in ${first}, are not recalculated here; they will be when you open the downloaded file in a spreadsheet program`,
  formulasFailed:
    'Formulas could not be calculated: shown are the results in the file; a spreadsheet program will calculate them',
  manualCalculation: 'Manual calculation: results of formulas may be out of date; press F9 to calculate',
  linkHint: 'Press Ctrl+Enter to follow the link, F6 to leave the grid',
  hostOptions: 'Host options',
  hostOptionsOn: (count) => `Host options: ${count}`,
  hostOptionsHint: 'For testing the add-in: written behind ?host= in the address of this page, separated by commas.',
  hostOptionIsOn: '(on)',
  hostOptionsProblem: (problems) => `Part of this page’s address was not taken. ${problems.join(' ')}`,
  externalLink: (target) => `This link leads out of the workbook and is not opened here: ${target}`,
  linkLost: (target) => `The place this link leads to no longer exists: ${target}`,
  listSeparator: ', ',
  notOpened: (file, why) => `“${file}” was not opened. ${why} The open workbook is unchanged.`,
  notFound: (file) => `“${file}” was not found. Press Open to choose a workbook.`,
  notSaved: (detail) => `No file was made. The workbook is unchanged.${technical(detail)}`,
  signed:
    'The file is digitally signed. Once changed or scored here, the downloaded file no longer matches the signature; the original keeps it.',
  scoredTail: '-scored',
  leftUnsaved: (file) => `The changes in “${file}” were not downloaded; they are kept for you.`,
  goBack: 'Back to that workbook',
  fullOfLooks:
    'The workbook has no room for more cell formats (65,490). The scores are in the downloaded file, some of the flags beside them are not; remove formats that are not used and score again.',
  protectedCell: (address) =>
    `The sheet is protected and cell ${address} is locked. Unprotect the sheet in your spreadsheet program first.`,
  editRefused: {
    unknownSheet: () => `This sheet no longer exists. ${notChanged}`,
    noCells: () => `A chart sheet has no cells. ${notChanged}`,
    outsideSheet: (detail) => `That is outside the sheet. ${notChanged}${technical(detail)}`,
    invalidValue: (detail) =>
      `A cell cannot hold this (text: 32,767 characters at most). ${notChanged}${technical(detail)}`,
    invalidFormula: (detail) => `This formula cannot be stored. ${notChanged}${technical(detail)}`,
    invalidName: (detail) => `This name cannot be used. ${notChanged}${technical(detail)}`,
    arrayFormula: (detail) =>
      `The cell belongs to an array formula, which changes only as a whole. ${notChanged}${technical(detail)}`,
    tableHeading: (detail) =>
      `The cell names a column of a table. Rename the column in your spreadsheet program. ${notChanged}${technical(detail)}`,
    validation: (detail) => `The cell has a data validation of its own. ${notChanged}${technical(detail)}`,
    threadedComment: (detail) => `The cell has a conversation and takes no note. ${notChanged}${technical(detail)}`,
    mentioned: (sheet) =>
      `Formulas, links or charts refer to the sheet “${sheet}” by its name, so it cannot be renamed or deleted here. ${notChanged}`,
    sheetOfFile: (sheet) =>
      `The sheet “${sheet}” came with the file. Delete it in your spreadsheet program. ${notChanged}`,
    veryHidden: (sheet) => `The sheet “${sheet}” is very hidden and cannot be deleted. ${notChanged}`,
    lastSheet: (sheet) => `A workbook needs a sheet to show, so “${sheet}” cannot be deleted. ${notChanged}`,
    chartOfFile: () => `A chart of the file can only be kept or removed. ${notChanged}`,
    noFormula: (detail) => `The cell has no formula. ${notChanged}${technical(detail)}`,
  },
  commandFailed: (command) => `“${command}” was not completed. Press it again; if that does not help, reload the page.`,
};

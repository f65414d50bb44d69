import { isToYearsEnd } from '../header/heading-aspects';
import type { Header } from '../header/recognise-header';
import type { LabelGrid } from '../label-grid';
import type { RecognitionQuestion } from '../recognition-reason';

/** A line above the table says that its results are of a part of the year (（2023年1-6月）): whether they are scored is asked,
 *  until somebody says that the column holds the actuals. */
export function partOfYear(
  labels: LabelGrid,
  header: Header,
  first: number,
  last: number,
): readonly RecognitionQuestion[] {
  const { columns, reasons, lastRow, firstRow } = header;
  const { actual, score } = columns;
  if (actual === undefined || score === undefined) return [];
  if (reasons.some(({ code, column }) => code === 'columnCorrected' && column === actual)) return [];
  if (isToYearsEnd(labels.label(lastRow, actual)) || !saysPartOfYear(labels, first, last)) return [];
  const heading = labels.label(lastRow, actual) || labels.label(firstRow, actual);
  return [{ code: 'partOfYear', role: 'actual', candidates: [{ row: lastRow, column: actual, heading }] }];
}

/** Only a title or a line of its own speaks for the whole table. */
function saysPartOfYear(labels: LabelGrid, first: number, last: number): boolean {
  for (let row = labels.nextFilledRow(first); row !== null && row <= last; row = labels.nextFilledRow(row + 1)) {
    const [only, ...others] = labels.filled(row);
    if (only === undefined || others.length > 0) continue;
    const label = labels.label(row, only);
    if (label.length <= LONGEST_TITLE && PERIOD.test(label)) return true;
  }
  return false;
}

const LONGEST_TITLE = 60;
const PERIOD = /(?:^|\(|(?:19|20)\d\d年度?)(?:1(?:月)?[-—–~～至]+(?:[2-9]|1[01])月|上半年|前三季度|第?[一二三]季度)/u;

import type { RecordCopies } from '../core/record/record-text';
import type { WorkbookReading } from '../host/port';

/** What a session could last keep in one of the two copies at most. */
export interface HalfKept {
  last: { readonly text: string | null; readonly before: RecordCopies } | null;
}

/** The workbook without what this session kept only half: where one copy says just that and the other what stood there before,
 *  no two people disagree, and doing the same once more makes it whole. */
export function withoutHalf(reading: WorkbookReading, { last }: HalfKept): WorkbookReading {
  if (!last) return reading;
  const { record } = reading;
  const isOwn = (copy: keyof RecordCopies, other: keyof RecordCopies): boolean =>
    record[copy] === last.text && record[other] === last.before[other];
  return isOwn('xml', 'sheet') || isOwn('sheet', 'xml') ? { ...reading, record: last.before } : reading;
}

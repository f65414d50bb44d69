import type { SessionNotice } from '../../app/session-state';
import type { Locale } from '../../text/locale';
import { isOwnSheetWhole, ownSheetSentences, writtenSheetWords } from '../../text/written-sheet-words';
import { told, type NoticeText } from './told';

/** What became of the sheets of a summary (汇总). */
export function summaryText(notice: Extract<SessionNotice, { kind: 'summaryWritten' }>, locale: Locale): NoticeText {
  const words = writtenSheetWords(locale);
  const { sheets, forms, withoutCharts } = notice;
  return told(
    withoutCharts.length > 0 || !isOwnSheetWhole(notice) ? 'warning' : 'success',
    ...ownSheetSentences(notice, { made: words.forms(sheets, forms), gone: words.formsGone }, locale),
    ...(withoutCharts.length > 0 ? [words.withoutCharts(withoutCharts)] : []),
  );
}

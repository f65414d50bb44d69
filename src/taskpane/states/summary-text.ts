import type { SessionNotice } from '../../app/session-state';
import type { Locale } from '../../text/locale';
import { writtenSheetWords } from '../../text/written-sheet-words';
import { told, type NoticeText } from './told';

/** What became of the sheets of a summary (汇总). */
export function summaryText(
  { sheets, forms, refreshed, isSame, withoutCharts }: Extract<SessionNotice, { kind: 'summaryWritten' }>,
  locale: Locale,
): NoticeText {
  const words = writtenSheetWords(locale);
  const [list = ''] = sheets;
  const said = isSame
    ? words.upToDate(list)
    : refreshed
      ? words.refreshed(list, refreshed)
      : words.written(sheets, forms);
  const hasOwn = refreshed !== null && refreshed.ownColumns + refreshed.ownRows > 0;
  return told(
    withoutCharts.length > 0 ? 'warning' : 'success',
    said,
    ...(hasOwn ? [words.kept(refreshed)] : []),
    ...(refreshed && refreshed.missing.length > 0 ? [words.missing(refreshed.missing)] : []),
    ...(withoutCharts.length > 0 ? [words.withoutCharts(withoutCharts)] : []),
  );
}

import type { SessionNotice } from '../../app/session-state';
import { columnsWords, refusedText } from '../../text/columns-words';
import { clerkErrorText } from '../../text/interface-text';
import type { Locale } from '../../text/locale';
import { reviewerWords } from '../../text/reviewer-words';
import type { NoticeText } from './told';

/** What is said once a review was written: first what was left out, which may have to be seen to. */
export function reviewedText(
  { cells, skipped, columns, notKept }: Extract<SessionNotice, { kind: 'reviewed' }>,
  locale: Locale,
): NoticeText {
  const words = reviewerWords(locale);
  const left = [
    ...new Set(columns.flatMap(({ sheet, refused }) => (refused ? refusedText(sheet, refused, locale) : []))),
    ...new Set(skipped.map(({ sheet, reason }) => words.skipped[reason](sheet))),
    ...(notKept && !notKept.mending ? [words.unkept, clerkErrorText(notKept.error, locale)] : []),
  ];
  const added = columns.filter((form) => form.columns !== null).length;
  const written = cells > 0 ? [words.written(cells)] : left.length > 0 ? [] : [words.nothingToFill];
  const done = [...(added > 0 ? [columnsWords(locale).added(added)] : []), ...written];
  return {
    intent: left.length > 0 ? 'warning' : cells > 0 ? 'success' : 'info',
    sentences: [...left, ...done],
  };
}

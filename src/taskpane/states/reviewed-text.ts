import type { SessionNotice } from '../../app/session-state';
import { clerkErrorText } from '../../text/interface-text';
import type { Locale } from '../../text/locale';
import { reviewerWords } from '../../text/reviewer-words';
import type { NoticeText } from './told';

/** What is said once a review was written: first what was left out, which may have to be seen to. */
export function reviewedText(
  { cells, skipped, notKept }: Extract<SessionNotice, { kind: 'reviewed' }>,
  locale: Locale,
): NoticeText {
  const words = reviewerWords(locale);
  const left = [
    ...new Set(skipped.map(({ sheet, reason }) => words.skipped[reason](sheet))),
    ...(notKept && !notKept.mending ? [words.unkept, clerkErrorText(notKept.error, locale)] : []),
  ];
  const done = cells > 0 ? words.written(cells) : left.length > 0 ? [] : words.nothingToFill;
  return {
    intent: left.length > 0 ? 'warning' : cells > 0 ? 'success' : 'info',
    sentences: [...left, ...[done].flat()],
  };
}

import type { SessionNotice, SessionState } from '../app/scoring-session';
import { findRuleSet } from '../core/scoring/rule-sets';
import { hostErrorText, interfaceText, type InterfaceText } from '../text/interface-text';
import type { Locale } from '../text/locale';

/** The session's notice as sentences, with how grave it is. */
export interface NoticeText {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly sentences: readonly string[];
}

/** What to tell the clerk of the last action; null when there is nothing to tell. */
export function noticeText({ notice, phase, ruleSetId }: SessionState, locale: Locale): NoticeText | null {
  if (!notice) return null;
  const text = interfaceText(locale);
  switch (notice.kind) {
    case 'scored':
      return scoredText(notice, text);
    case 'unchanged':
      return withSkipped([notice.skipped.length > 0 ? text.unchangedOtherwise : text.unchanged], notice.skipped, text);
    case 'undone':
      return {
        intent: notice.kept > 0 ? 'warning' : 'success',
        sentences: [text.undone(notice.cells), ...some(notice.kept, text.keptOnUndo)],
      };
    case 'unknownRuleSet':
      return {
        intent: 'warning',
        sentences: [text.unknownRuleSet(notice.id, findRuleSet(ruleSetId)?.name[locale] ?? ruleSetId)],
      };
    case 'error': {
      const { error } = notice;
      if (error.code === 'cancelled') return { intent: 'info', sentences: [hostErrorText(error, locale)] };
      const waits = error.code === 'editing' && (phase === 'working' || phase === 'loading');
      return waits
        ? { intent: 'warning', sentences: [text.editingWait] }
        : { intent: 'error', sentences: [hostErrorText(error, locale)] };
    }
  }
}

function scoredText(notice: Extract<SessionNotice, { kind: 'scored' }>, text: InterfaceText): NoticeText {
  const sentences = [
    text.scored(notice.cells),
    ...some(notice.flags, text.flagged),
    ...some(notice.unflags, text.unflagged),
    ...some(notice.foreignNotes, text.foreignNotes),
    ...(notice.notesMissing ? [text.notesMissing] : []),
  ];
  return withSkipped(sentences, notice.skipped, text);
}

function withSkipped(
  sentences: readonly string[],
  skipped: Extract<SessionNotice, { kind: 'unchanged' }>['skipped'],
  text: InterfaceText,
): NoticeText {
  const left = skipped.map(({ sheet, reason }) => text.skippedSheet[reason](sheet));
  return { intent: left.length > 0 ? 'warning' : 'success', sentences: [...left, ...sentences] };
}

function some(count: number, sentence: (count: number) => string): readonly string[] {
  return count > 0 ? [sentence(count)] : [];
}

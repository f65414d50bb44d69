import type { SessionNotice, SessionState } from '../app/session-state';
import { hostErrorText, interfaceText } from '../text/interface-text';
import type { InterfaceWords } from '../text/interface-words.zh-cn';
import type { Locale } from '../text/locale';
import { ruleSetFieldText } from '../text/rule-set-field-text';
import type { BannerIntent } from './controls/banner';

/** The session's notice as sentences, with how grave it is. */
export interface NoticeText {
  readonly intent: BannerIntent;
  readonly sentences: readonly string[];
}

/** What to tell the clerk of the last action; null when there is nothing to tell. */
export function noticeText(state: SessionState, locale: Locale): NoticeText | null {
  const { notice, phase, ruleSetId } = state;
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
        sentences: [
          text.undone(notice.cells),
          ...some(notice.marks, text.marksUndone),
          ...some(notice.kept, text.keptOnUndo),
        ],
      };
    case 'unknownRuleSet':
      return {
        intent: 'warning',
        sentences: [
          text.unknownRuleSet(notice.id, state.ruleSets.find(({ id }) => id === ruleSetId)?.name[locale] ?? ruleSetId),
        ],
      };
    case 'marksRemoved':
      return withSkipped([text.marksRemoved(notice.cells)], notice.skipped, text);
    case 'listWritten':
      return told(
        'success',
        text.listWritten(notice.sheet, notice.findings),
        ...some(notice.settled, text.listSettled),
      );
    case 'ruleSetRefused': {
      const faults = notice.faults.map(({ field, expected }) =>
        text.ruleSetFault(ruleSetFieldText(field, locale), expected[locale]),
      );
      return told('error', text.ruleSetRefused, ...faults);
    }
    case 'ruleSetImported':
      return told('success', text.ruleSetImported(notice.name[locale]));
    case 'recordMended':
      return told('warning', text.recordMended);
    case 'recordLost':
      return told('error', text.recordLost);
    case 'selectionUnfit':
      return told('warning', text.selectionUnfit[notice.why]);
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

function scoredText(notice: Extract<SessionNotice, { kind: 'scored' }>, text: InterfaceWords): NoticeText {
  const sentences = [
    text.scored(notice.cells),
    ...some(notice.flags, text.flagged),
    ...some(notice.unflags, text.unflagged),
    ...some(notice.marked, text.marked),
    ...some(notice.foreignNotes, text.foreignNotes),
    ...(notice.notesMissing ? [text.notesMissing] : []),
    ...(notice.manualCalculation ? [text.manualCalculation] : []),
    ...(notice.precisionAsDisplayed ? [text.precisionAsDisplayed] : []),
  ];
  return withSkipped(sentences, notice.skipped, text);
}

function withSkipped(
  sentences: readonly string[],
  skipped: Extract<SessionNotice, { kind: 'unchanged' }>['skipped'],
  text: InterfaceWords,
): NoticeText {
  const left = skipped.map(({ sheet, reason }) => text.skippedSheet[reason](sheet));
  return { intent: left.length > 0 ? 'warning' : 'success', sentences: [...left, ...sentences] };
}

function told(intent: BannerIntent, ...sentences: readonly string[]): NoticeText {
  return { intent, sentences };
}

function some(count: number, sentence: (count: number) => string): readonly string[] {
  return count > 0 ? [sentence(count)] : [];
}

import { listTold } from '../../text/list-words';
import { targetReviewTold } from '../../text/target-review-words';
import { isOwnSheetWhole } from '../../text/written-sheet-words';
import type { NotKept } from '../../app/keep-scoring';
import type { LeftByUndo } from '../../app/undo-scoring';
import type { SessionNotice, SessionState } from '../../app/session-state';
import { cellAddress } from '../../core/grid/address';
import type { Scorecard } from '../../core/finding/finding';
import type { MissingTraces } from '../../host/port';
import type { RuleSetFault } from '../../core/scoring/rule-set/read-rule-set';
import { tooMuchText } from '../../text/brought-text';
import { clerkErrorText, interfaceText } from '../../text/interface-text';
import type { InterfaceWords } from '../../text/interface-words.zh-cn';
import type { Locale } from '../../text/locale';
import { replacedText } from '../../text/replaced-text';
import { ruleSetFieldText } from '../../text/rule-set-field-text';
import { reviewedText } from './reviewed-text';
import { besideText } from './beside-text';
import { summaryText } from './summary-text';
import { some, told, withSkipped, type NoticeText } from './told';

/** What of a session is told. */
export interface ToBeTold extends Pick<
  SessionState,
  'notice' | 'phase' | 'ruleSets' | 'ruleSetId' | 'missingTraces' | 'undoNeedsPane' | 'keysUndo'
> {
  readonly forms: readonly { readonly card: Pick<Scorecard, 'kind' | 'sheet'> }[];
}

/** What to tell the clerk of the last action; null when there is nothing to tell. */
export function noticeText(state: ToBeTold, locale: Locale): NoticeText | null {
  const told = actionText(state, locale);
  const missing = missingTexts(state.missingTraces, interfaceText(locale));
  if (!told || missing.length === 0) return told;
  const intent = told.intent === 'error' ? 'error' : 'warning';
  return { ...told, intent, sentences: [...told.sentences, ...missing] };
}

/** What could not be done of marks and notes, a sentence for each kind. */
function missingTexts(missing: readonly MissingTraces[], { missingTraces: text }: InterfaceWords): readonly string[] {
  const sheetsOf = (what: MissingTraces['what'], why: MissingTraces['why']): string =>
    missing.flatMap((each) => (each.what === what && each.why === why ? `“${each.sheet}”` : [])).join('');
  const whys = [
    [sheetsOf('marks', 'notKnown'), text.notKnown.marks],
    [sheetsOf('notes', 'notKnown'), text.notKnown.notes],
    [sheetsOf('messages', 'notKnown'), text.notKnown.messages],
    [sheetsOf('marks', 'notSet'), text.notSet.marks],
    [sheetsOf('notes', 'notSet'), text.notSet.notes],
    [sheetsOf('messages', 'notSet'), text.notSet.messages],
    [sheetsOf('looks', 'notSet'), text.notSet.looks],
    [sheetsOf('marks', 'othersGone'), text.othersGone],
  ] as const;
  const calledOff = new Set(missing.flatMap(({ sheet, why }) => (why === 'calledOff' ? sheet : []))).size;
  return [
    ...(calledOff > 0 ? [text.calledOff(calledOff)] : []),
    ...whys.flatMap(([sheets, sentence]) => (sheets === '' ? [] : sentence(sheets))),
  ];
}

function actionText(state: ToBeTold, locale: Locale): NoticeText | null {
  const { notice, phase, ruleSetId } = state;
  if (!notice) return null;
  const text = interfaceText(locale);
  const used = (): string => state.ruleSets.find(({ id }) => id === ruleSetId)?.name[locale] ?? ruleSetId;
  switch (notice.kind) {
    case 'scored':
      return withUndo(scoredText(notice, state.missingTraces, text, locale), state, text);
    case 'unchanged':
      return unchangedText(state, notice, text, locale);
    case 'undone':
      return {
        intent: notice.kept.length + notice.keptMarks > 0 || notice.notKept ? 'warning' : 'success',
        sentences: [
          undoneSentence(notice, text),
          ...(notice.notKept ? [text.undoneUnkept, clerkErrorText(notice.notKept.error, locale)] : []),
          ...some(notice.marks, text.marksUndone),
          ...some(notice.kept.length, (cells) => text.keptOnUndo(cells, keptTexts(notice.kept, text))),
          ...some(notice.keptMarks, text.keptMarksOnUndo),
        ],
      };
    case 'unknownRuleSet':
      return told('warning', text.unknownRuleSet(notice.id, used()));
    case 'marked':
      return withSkipped([text.findingsMarked(notice.cells)], notice.skipped, text);
    case 'reviewed':
      return reviewedText(notice, locale);
    case 'marksRemoved':
      return withSkipped([text.marksRemoved(notice.cells)], notice.skipped, text);
    case 'listWritten':
      return told(isOwnSheetWhole(notice) ? 'success' : 'warning', ...listTold(notice, locale));
    case 'remarked':
      return told('success', text.remarked(cellAddress(notice.place)));
    case 'remarkRefused':
      return told('warning', text.remarkRefused[notice.why]);
    case 'targetReviewWritten':
      return told(isOwnSheetWhole(notice) ? 'success' : 'warning', ...targetReviewTold(notice, locale));
    case 'summaryWritten':
      return summaryText(notice, locale);
    case 'evidenceWritten':
    case 'evidenceLinked':
    case 'evidenceRenumbered':
    case 'sampleWritten':
    case 'sampleThere':
    case 'sampleLinked':
      return besideText(notice, locale);
    case 'ruleSetRefused':
      return told('error', text.ruleSetRefused, ...faultTexts(notice.faults, text, locale));
    case 'ruleSetImported':
      return told('success', text.ruleSetImported(notice.name[locale]));
    case 'recordLost':
      return told('error', text.recordLost);
    case 'recordPartly':
      return told('warning', text.recordPartly(notice.leftOut));
    case 'recordTooMuch':
      return told('error', text.recordTooMuch(tooMuchText(notice.tooMuch, locale)));
    case 'recordMended':
    case 'recordDisagrees':
    case 'shownAgain':
      return told('warning', text[notice.kind]);
    case 'broughtRefused':
      return told('error', text.broughtRefused(used()), ...faultTexts(notice.faults, text, locale));
    case 'setAside':
    case 'putBack':
      return told('success', text[notice.kind]);
    case 'selectionUnfit':
      return told('warning', text.selectionUnfit[notice.why]);
    case 'error': {
      const { error } = notice;
      if (error.code === 'cancelled' || error.code === 'putBack')
        return { intent: 'info', sentences: [clerkErrorText(error, locale)] };
      if (error.code === 'stopped') return told('warning', clerkErrorText(error, locale));
      const waits = error.code === 'editing' && (phase === 'working' || phase === 'loading');
      return waits
        ? { intent: 'warning', sentences: [text.editingWait] }
        : { intent: 'error', sentences: [clerkErrorText(error, locale)] };
    }
  }
}

/** Nothing was to be written. Without a form that is scored nothing was done, and the state of the pane says why; where every
 *  such form was left out, there is nothing else to be said. */
function unchangedText(
  { forms }: ToBeTold,
  notice: Extract<SessionNotice, { kind: 'unchanged' }>,
  text: InterfaceWords,
  locale: Locale,
): NoticeText | null {
  const { skipped, typed, notKept } = notice;
  const left = new Set(skipped.map(({ sheet }) => sheet));
  const others = forms.some(({ card }) => card.kind === 'scored' && !left.has(card.sheet));
  const somethingLeft = skipped.length + typed.length > 0;
  if (!others && !somethingLeft && notKept === null) return null;
  const told = withLeft(others ? [somethingLeft ? text.unchangedOtherwise : text.unchanged] : [], notice, text, locale);
  return told.intent === 'success' ? { ...told, intent: 'info' } : told;
}

function undoneSentence(notice: Extract<SessionNotice, { kind: 'undone' }>, text: InterfaceWords): string {
  const { steps, action, cells, marks, kept, keptMarks } = notice;
  if (cells + marks === 0 && kept.length + keptMarks > 0) return text.undoneNothing[action];
  return steps > 1 ? text.undoneSteps(steps, cells) : text.undone[action](cells);
}

/** How what was written can be taken back, where that is not as one would think. */
function withUndo(told: NoticeText, state: ToBeTold, text: InterfaceWords): NoticeText {
  const { intent, sentences, details = [] } = told;
  return {
    intent: state.undoNeedsPane ? 'warning' : intent,
    sentences: [...sentences, ...(state.undoNeedsPane ? [text.undoNeedsPane] : [])],
    details: [...details, ...(state.keysUndo ? [text.keysUndo[state.keysUndo]] : [])],
  };
}

function faultTexts(faults: readonly RuleSetFault[], text: InterfaceWords, locale: Locale): readonly string[] {
  return faults.map(({ field, expected }) => text.ruleSetFault(ruleSetFieldText(field, locale), expected[locale]));
}

/** As many figures as are told one by one. */
const MOST_TOLD = 5;

function keptTexts(kept: LeftByUndo['kept'], text: InterfaceWords): readonly string[] {
  return kept
    .slice(0, MOST_TOLD)
    .map(({ sheet, wrote, now, ...place }) => text.keptCell(sheet, cellAddress(place), wrote, now));
}

function scoredText(
  notice: Extract<SessionNotice, { kind: 'scored' }>,
  missing: readonly MissingTraces[],
  text: InterfaceWords,
  locale: Locale,
): NoticeText {
  const told = notice.replaced
    .slice(0, MOST_TOLD)
    .map((figure) => text.replacedFigure(figure.sheet, cellAddress(figure), replacedText(figure, locale)));
  const areNoted = !notice.notesMissing && missing.every(({ what }) => what === 'marks');
  const noted = notice.inMessages ? text.replacedInMessages : text.replacedNoted;
  const sentences = [
    text.scored(notice.cells),
    ...some(notice.flags, text.flagged),
    ...some(notice.unflags, text.unflagged),
    ...(notice.manualCalculation ? [text.manualCalculation] : []),
    ...(notice.precisionAsDisplayed ? [text.precisionAsDisplayed] : []),
  ];
  const details = [
    ...some(notice.replaced.length, (cells) => text.replaced(cells, told)),
    ...(told.length > 0 && areNoted ? [noted] : []),
    ...some(notice.marked, text.marked),
    ...some(notice.foreignNotes, text.foreignNotes),
    ...(notice.inMessages ? [text.notesInMessages] : []),
    ...some(notice.wordless, text.messagesLeftOut),
    ...(notice.notesMissing ? [text.notesMissing] : []),
  ];
  return { ...withLeft(sentences, notice, text, locale), details };
}

/** First what was left as it is, which may have to be seen to. */
function withLeft(
  sentences: readonly string[],
  { skipped, typed, notKept }: Extract<SessionNotice, { kind: 'scored' | 'unchanged' }>,
  text: InterfaceWords,
  locale: Locale,
): NoticeText {
  const told = typed
    .slice(0, MOST_TOLD)
    .map(({ sheet, before, after, ...place }) => text.typedFigure(sheet, cellAddress(place), before, after));
  const left = [...some(typed.length, (cells) => text.typed(cells, told)), ...notKeptText(notKept, text, locale)];
  const { intent, sentences: all } = withSkipped(sentences, skipped, text);
  return { intent: left.length > 0 ? 'warning' : intent, sentences: [...left, ...all] };
}

/** That the workbook could not be let remember what was scored, or be mended, and why. */
function notKeptText(notKept: NotKept | null, text: InterfaceWords, locale: Locale): readonly string[] {
  if (notKept === null) return [];
  const { error, mending } = notKept;
  const why = clerkErrorText(error, locale);
  if (!mending) return [text.scoringUnkept, why];
  return [error.code === 'recordLocked' ? why : text.recordUnmended];
}

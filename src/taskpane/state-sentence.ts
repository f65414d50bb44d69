import { changedCells } from '../app/changed-cells';
import type { SessionForm, SessionState } from '../app/session-state';
import { cellAddress } from '../core/grid/address';
import type { Locale } from '../text/locale';
import type { PaneWords } from '../text/pane-words';
import type { FormState } from './form-state';

/** A state in words; `at`: when this session last wrote the form's sheet. */
export function stateSentence(state: FormState, at: number | undefined, words: PaneWords, locale: Locale): string {
  if (state !== 'written') return words.state[state];
  if (at === undefined) return words.state.asInSheet;
  return words.state.writtenAt(new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' }));
}

/** As many changed cells as are named. */
const MOST_NAMED = 2;

/** The state of the shown form: what changed since it was scored is named by its cells, with what scoring again would do. */
export function sentenceOf(
  form: SessionForm,
  shown: FormState,
  { outOfDate, writtenAt }: Pick<SessionState, 'outOfDate' | 'writtenAt'>,
  words: PaneWords,
  locale: Locale,
): string {
  if (outOfDate) return words.state.reading;
  const { since } = form;
  const cells = changedCells(since);
  const moved = since?.moved ?? null;
  const follows = shown === 'written' || shown === 'otherWay';
  const effect = moved === null ? '' : follows ? words.state.followed(moved) : words.state.moves(moved);
  if (cells.length > MOST_NAMED) return `${words.state.changedMany(cells.length)}${effect}`;
  if (cells.length > 0) {
    const named = cells.map(cellAddress).join(locale === 'zh-CN' ? '、' : ', ');
    return `${words.state.changed(named)}${effect}`;
  }
  if (since?.rules && moved !== null) return `${words.state.otherRules(since.rules.fields.length)}${effect}`;
  return stateSentence(shown, writtenAt[form.card.sheet], words, locale);
}

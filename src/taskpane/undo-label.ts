import type { SessionState } from '../app/session-state';
import { interfaceText } from '../text/interface-text';
import type { Locale } from '../text/locale';

/** What the undo button would take back, and when that was done; its plain name where there is nothing. */
export function undoLabel({ undoSteps: [last] }: SessionState, locale: Locale): string {
  const text = interfaceText(locale);
  if (!last) return text.undo;
  const when = new Date(last.at).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' });
  return text.undoStep[last.action](when, last.cells);
}

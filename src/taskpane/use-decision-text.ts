import { decisionText } from '../text/decision-text';
import type { DecisionWords } from '../text/decision-words.zh-cn';
import { useLocale } from './locale-context';

/** The words around what people decide, in the pane's language. They are not needed before a form is shown. */
export function useDecisionText(): DecisionWords {
  return decisionText(useLocale());
}

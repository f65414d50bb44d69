import { decisionText, type DecisionText } from '../text/decision-text';
import { useLocale } from './locale-context';

/** The words around what people decide, in the pane's language. They are not needed before a form is shown. */
export function useDecisionText(): DecisionText {
  return decisionText(useLocale());
}

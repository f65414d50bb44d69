import { createContext, useContext } from 'react';
import { decisionText } from '../text/decision-text';
import type { DecisionWords } from '../text/decision-words.zh-cn';
import { useLocale } from './locale-context';

// What everything below the pane's buttons can ask for; none of it is needed before the workbook is read.

/** Brings a cell of the shown form into view in the sheet; row and column counted from 0. */
export type SelectCell = (row: number, column: number) => void;

/** Holds how a cell of the shown form is selected. */
export const SelectCellContext = createContext<SelectCell>(() => undefined);

/** How a cell of the shown form is selected. */
export function useSelectCell(): SelectCell {
  return useContext(SelectCellContext);
}

/** The words around what people decide, in the pane's language. */
export function useDecisionText(): DecisionWords {
  return decisionText(useLocale());
}

import { createContext, useContext } from 'react';

/** Brings a cell of the shown form into view in the sheet; row and column counted from 0. */
export type SelectCell = (row: number, column: number) => void;

export const SelectCellContext = createContext<SelectCell>(() => undefined);

export function useSelectCell(): SelectCell {
  return useContext(SelectCellContext);
}

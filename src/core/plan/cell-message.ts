import type { Area, CellPlace } from '../grid/address';

/** Words of ours that are shown while their cell is selected, where the host has no notes: the input message of a data
 *  validation (数据验证) of ours, which allows everything. */
export interface CellMessage {
  /** One cell, unless people have copied it. */
  readonly area: Area;
  readonly title: string;
  readonly text: string;
}

/** The messages on a sheet; `isTaken`: a cell can have none of ours, as somebody else's data validation lies there. */
export interface SheetMessages {
  readonly own: readonly CellMessage[];
  isTaken(place: CellPlace): boolean;
}

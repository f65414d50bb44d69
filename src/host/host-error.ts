/** Why a workbook could not be read or written, as a code a sentence is made of (src/text). */
export type HostErrorCode =
  | 'editing' // a cell is being edited: press Enter first
  | 'protected' // the sheet or cell is protected
  | 'readOnly' // the whole workbook was opened for reading only
  | 'timeout' // the host did not answer; the state is unknown
  | 'tooLarge' // more than the host takes at once
  | 'sheetGone'
  | 'itemGone' // something in it that is no sheet; `detail`: of which class, as the host names it
  | 'changedMeanwhile' // inputs kept changing while we wrote
  | 'covered' // a cell to be written lies within a merged area, which only now is known
  | 'notWritten' // read back differs from what was written
  | 'recordHalf' // the record could neither be kept nor put back; `detail`: which one counts now, old, new or unknown
  | 'recordLocked' // the record's sheet is protected; `detail`: shown, so that somebody can unprotect it, or away
  | 'sheetLeft' // a sheet that was to be added was, and is empty
  | 'nameTaken' // a sheet of somebody else's has the name of our record's; `detail`: its first filled cell, and what stands there
  | 'cancelled'
  | 'putBack' // called off while writing: what was written was put back
  | 'stopped' // somebody would not wait for the answer any longer; what was sent may be carried out or not, also later
  | 'tooOld' // this Excel lacks something that is needed
  | 'refused'; // anything else the host refuses, its own words in `detail`

export interface HostError {
  readonly code: HostErrorCode;
  /** The sheet concerned, where known. */
  readonly sheet: string | null;
  readonly detail: string | null;
}

/** What a formula reads after it was copied so many rows down and columns to the right. */
export { shiftFormula } from '../xlsx/read/shift-formula';

/* Kept with the pane's frame, which is painted before anything of scoring is there. */

/** Which part of the picture a form belongs to: each form to exactly one. */
export type FormGroup = `grade ${string}` | 'noGrade' | 'incomplete' | 'weights';

/** `difference`: of those reviewed, by how much the review is another total. */
export type FormOrder = 'sheet' | 'lowest' | 'todo' | 'incomplete' | 'difference';
export const FORM_ORDERS: readonly FormOrder[] = ['sheet', 'lowest', 'todo', 'incomplete', 'difference'];

/** What of the forms is shown, and in which order. */
export interface OverviewChoice {
  readonly typed: string;
  /** None: all. */
  readonly groups: readonly FormGroup[];
  readonly order: FormOrder;
}

/** Every form, as they stand in the workbook. */
export const ALL_FORMS: OverviewChoice = { typed: '', groups: [], order: 'sheet' };

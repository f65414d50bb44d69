import type { CheckSubject } from './check';

/** A table that lists indicators with their weights, and the form that is scored by it. */
export interface TableWithForm {
  readonly table: CheckSubject;
  readonly form: CheckSubject;
}

/** Every table of weights of which it is clear which form is scored by it: a form of the same project, else of the same
 *  sheet, else the only one of the workbook. */
export function tablesWithForms(subjects: readonly CheckSubject[]): readonly TableWithForm[] {
  const forms = subjects.filter(({ sheet }) => sheet.kind === 'scored');
  return subjects.flatMap((table) => {
    const form = table.sheet.kind === 'weights' ? formOf(table, forms) : null;
    return form ? [{ table, form }] : [];
  });
}

function formOf({ sheet }: CheckSubject, forms: readonly CheckSubject[]): CheckSubject | null {
  const sameProject = forms.filter((form) => sheet.project !== null && form.sheet.project === sheet.project);
  const sameSheet = forms.filter((form) => form.sheet.sheet === sheet.sheet);
  const [candidate, other] = [sameProject, sameSheet, forms].find((list) => list.length > 0) ?? [];
  return candidate && !other ? candidate : null;
}

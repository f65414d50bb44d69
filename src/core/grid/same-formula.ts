/** Whether two formulas are one: Excel leaves out the quotes around a sheet's name that needs none, and programs spell formulas
 *  with spaces, or without. */
export function sameFormula(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

const plain = (formula: string): string => formula.replace(/['\s]/gu, '').toUpperCase();

import { parseCellAddress } from '../core/grid/address';

/** Whether a text can be a defined name (定义的名称): begins with a letter, `_` or `\`, holds letters, figures, `_`, `.`,
 *  `\` and `?`, is no cell address in either notation and has at most 255 characters. */
export function isDefinedName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return false;
  return parseCellAddress(name) === null && !/^(?:[rc]|r\d*c\d*)$/i.test(name);
}

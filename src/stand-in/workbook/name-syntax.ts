import { parseCellAddress } from '../../core/grid/address';
import { fitsXml } from '../xlsx/xml/xml-text';

/** Whether a text can be a defined name (定义的名称): begins with a letter, `_` or `\`, holds letters, figures, `_`, `.`,
 *  `\` and `?`, is no cell address in either notation and has at most 255 characters. */
export function isDefinedName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return false;
  return parseCellAddress(name) === null && !/^(?:[rc]|r\d*c\d*)$/i.test(name);
}

/** Whether a text can be the name of a sheet: 1 to 31 UTF-16 units, none of `\\ / ? * [ ] :`, no apostrophe at either end,
 *  and not the name Excel keeps for itself. */
export function isSheetName(name: string): boolean {
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || !fitsXml(name)) return false;
  return !/^'|'$|[\t\n\r]/.test(name) && name.toLowerCase() !== 'history';
}

import type { Area } from '../../../core/grid/address';
import { readAddresses } from '../../carried/addresses';

/* Where several areas of a sheet lie Excel tells in one text, which it cuts. */

/** Excel cuts an address at this length. */
const LONGEST_ADDRESS = 8192;

/** Whether Excel has told all of an address. */
export const isCut = ({ length }: string): boolean => length >= LONGEST_ADDRESS;

/** Where areas lie, once address and count are answered; null: not told whole. */
export function answeredAreas({ address, areaCount }: Excel.RangeAreas): readonly Area[] | null {
  if (isCut(address)) return null;
  const areas = readAddresses(address);
  return areas.length === areaCount ? areas : null;
}

/** As many of the areas as Excel tells whole. */
export function wholeAreas(address: string): readonly Area[] {
  return readAddresses(isCut(address) ? address.slice(0, address.lastIndexOf(',')) : address);
}

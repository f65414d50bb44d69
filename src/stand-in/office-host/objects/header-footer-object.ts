import type { SheetPrint } from '../../workbook/workbook-types';
import { HostObject, type HostScalar, textArgument } from '../request/host-object';

/** What stands at the foot of each page; heads, and pages that differ, the workbook only keeps. */
export function headerFooterGroupObject(print: () => SheetPrint, setFooter: (footer: string) => void): HostObject {
  const part = (place: Place): HostScalar => ({
    get: () => partsOf(print().footer)[place],
    set: (value) => setFooter(joined({ ...partsOf(print().footer), [place]: textArgument(value) })),
  });
  return new HostObject('HeaderFooterGroup', {
    objects: {
      DefaultForAllPages: () =>
        new HostObject('HeaderFooter', {
          scalars: { LeftFooter: part('L'), CenterFooter: part('C'), RightFooter: part('R') },
        }),
    },
  });
}

const PLACES = ['L', 'C', 'R'] as const;
type Place = (typeof PLACES)[number];
type Parts = Readonly<Record<Place, string>>;

/** The file has the three parts in one text: `&L…&C…&R…`; what stands in front of the first mark is in the middle. */
function partsOf(text: string): Parts {
  const part = (place: Place): string => {
    const found = new RegExp(`(?:^|[^&])(?:&&)*&${place}((?:&[^LCR]|[^&])*)`).exec(text)?.[1];
    return found ?? (place === 'C' ? (/^(?:&[^LCR]|[^&])*/.exec(text)?.[0] ?? '') : '');
  };
  return { L: part('L'), C: part('C'), R: part('R') };
}

function joined(parts: Parts): string {
  return PLACES.flatMap((place) => (parts[place] === '' ? [] : [`&${place}${parts[place]}`])).join('');
}

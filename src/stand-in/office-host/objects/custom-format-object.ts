import type { ConditionalFormat } from '../../workbook/workbook-types';
import { textArgument } from '../cells/arguments';
import { HostObject, type HostScalar } from '../request/host-object';
import { htmlColor, readColor } from '../cells/html-color';

/** The formula and the look of a conditional format; the look has the parts the workbook in memory keeps. */
export function customFormatObject(
  current: () => ConditionalFormat,
  change: (part: Partial<ConditionalFormat>) => void,
): HostObject {
  const color = (name: 'fill' | 'fontColor'): HostScalar => ({
    get: () => {
      const value = current()[name];
      return value === null ? '' : htmlColor(value);
    },
    set: (value) => change({ [name]: readColor(value) }),
  });
  const look = (type: string, name: 'fill' | 'fontColor'): HostObject =>
    new HostObject(type, {
      scalars: { Color: color(name) },
      methods: { Clear: () => change({ [name]: null }) },
    });
  return new HostObject('CustomConditionalFormat', {
    objects: {
      Rule: () =>
        new HostObject('ConditionalFormatRule', {
          scalars: {
            Formula: {
              get: () => `=${current().formula}`,
              set: (value) => change({ formula: textArgument(value).replace(/^=/, '') }),
            },
          },
        }),
      Format: () =>
        new HostObject('ConditionalRangeFormat', {
          objects: {
            Fill: () => look('ConditionalRangeFill', 'fill'),
            Font: () => look('ConditionalRangeFont', 'fontColor'),
          },
        }),
    },
  });
}

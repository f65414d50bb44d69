import {
  BaseValueObject,
  functionDate,
  functionText,
  NumberValueObject,
  type BaseFunction,
  type IFunctionNames,
} from '@univerjs/engine-formula';
import { numfmt } from '@univerjs/core';

/** Days between the two systems: 1904-01-01 is 0 in the one and 1462 in the other. */
const SHIFT = 1462;

/** Which arguments of a function are dates (counted from 0), and whether its result is one. */
interface DateUse {
  readonly dates: readonly number[];
  readonly returnsDate: boolean;
}

const takes = (...dates: readonly number[]): DateUse => ({ dates, returnsDate: false });
const returns = (...dates: readonly number[]): DateUse => ({ dates, returnsDate: true });

const DATE_USES: Readonly<Record<string, DateUse>> = {
  DATE: returns(),
  DATEVALUE: returns(),
  TODAY: returns(),
  NOW: returns(),
  EDATE: returns(0),
  EOMONTH: returns(0),
  WORKDAY: returns(0, 2),
  'WORKDAY.INTL': returns(0, 3),
  YEAR: takes(0),
  MONTH: takes(0),
  DAY: takes(0),
  WEEKDAY: takes(0),
  WEEKNUM: takes(0),
  ISOWEEKNUM: takes(0),
  DAYS: takes(0, 1),
  DAYS360: takes(0, 1),
  DATEDIF: takes(0, 1),
  YEARFRAC: takes(0, 1),
  NETWORKDAYS: takes(0, 1, 2),
  'NETWORKDAYS.INTL': takes(0, 1, 3),
  TEXT: takes(0),
};

type FunctionClass = new (name: IFunctionNames) => BaseFunction;

/** The engine counts days from 1900 only: these stand in for its date functions in a workbook that counts from 1904.
 *  Date texts in plain arithmetic (`"2024-1-1"+0`) are not covered. */
export function functions1904(): [FunctionClass, IFunctionNames][] {
  return [...functionDate, ...functionText].flatMap(([original, name]) => {
    const use = DATE_USES[String(name)];
    return use ? [[shifted(original as FunctionClass, use, name === 'TEXT'), name as IFunctionNames]] : [];
  });
}

function shifted(Original: FunctionClass, use: DateUse, onlyDateFormats: boolean): FunctionClass {
  return class extends Original {
    override calculate(...given: BaseValueObject[]): ReturnType<BaseFunction['calculate']> {
      const concerned = !onlyDateFormats || numfmt.isDateFormat(String(given[1]?.getValue() ?? ''));
      const moved = given.map((value, i) => (concerned && use.dates.includes(i) ? from1904(value) : value));
      const result = super.calculate(...moved);
      return use.returnsDate && result instanceof BaseValueObject ? moveNumbers(result, -SHIFT) : result;
    }
  };
}

/** Texts and errors stay as they are. */
function moveNumbers(value: BaseValueObject, days: number): BaseValueObject {
  if (value.isArray()) return value.mapValue((one) => (one ? moveNumbers(one, days) : one));
  if (value.isNull()) return NumberValueObject.create(days);
  return value.isNumber() ? NumberValueObject.create(Number(value.getValue()) + days) : value;
}

/** A date written as text is already counted from 1900; no other argument has a date format here. */
function from1904(value: BaseValueObject): BaseValueObject {
  return value.isDateFormat() ? value : moveNumbers(value, SHIFT);
}

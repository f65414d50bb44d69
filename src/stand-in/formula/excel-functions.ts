import { numfmt } from '@univerjs/core';
import {
  ArrayValueObject,
  type BaseFunction,
  BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  functionDate,
  functionMeta,
  functionText,
  type IFunctionNames,
  NullValueObject,
  NumberValueObject,
} from '@univerjs/engine-formula';

type CompareClass = new (name: IFunctionNames) => BaseFunction & { setCompareType(sign: string): void };

/** The comparison signs as Excel has them: numbers come before texts and texts before TRUE and FALSE, whatever they
 *  look like, so `"95">=100` is true. The engine reads texts as numbers here, and `*` in them as a wildcard. */
export function excelComparison(): [CompareClass, IFunctionNames] {
  const found = functionMeta.find(([, name]) => name === 'COMPARE');
  if (!found) throw new Error('the engine has no comparison');
  const [Original, name] = found as [unknown, IFunctionNames];
  return [comparing(Original as CompareClass), name];
}

function comparing(Original: CompareClass): CompareClass {
  return class extends Original {
    private sign = '=';

    override setCompareType(sign: string): void {
      this.sign = sign;
    }

    override calculate(...[left, right]: BaseValueObject[]): BaseValueObject {
      if (!left || !right) throw new Error('a comparison has two sides');
      return broadcast(left, right, (a, b) => {
        if (a.isError()) return a;
        if (b.isError()) return b;
        return BooleanValueObject.create(holds(order(plain(a, b), plain(b, a)), this.sign));
      });
    }
  };
}

type Plain = string | number | boolean;

/** An empty cell is 0, an empty text or FALSE, as its neighbour wants. */
function plain(value: BaseValueObject, other: BaseValueObject): Plain {
  if (!value.isNull()) return value.getValue();
  if (other.isString()) return '';
  return other.isBoolean() ? false : 0;
}

function order(a: Plain, b: Plain): number {
  if (typeof a === 'number' && typeof b === 'number') return Number(a.toPrecision(15)) - Number(b.toPrecision(15));
  if (typeof a === 'string' && typeof b === 'string') {
    return a.toLowerCase() === b.toLowerCase() ? 0 : a.localeCompare(b, 'zh-CN');
  }
  return typeof a === typeof b ? Number(a) - Number(b) : rank(a) - rank(b);
}

function rank(value: Plain): number {
  return ['number', 'string', 'boolean'].indexOf(typeof value);
}

function holds(difference: number, sign: string): boolean {
  if (sign === '=') return difference === 0;
  if (sign === '<>') return difference !== 0;
  if (sign === '<') return difference < 0;
  if (sign === '<=') return difference <= 0;
  return sign === '>' ? difference > 0 : difference >= 0;
}

type Pair = (a: BaseValueObject, b: BaseValueObject) => BaseValueObject;

/** Compares cell by cell; a single row, column or value is repeated along the other side. */
function broadcast(left: BaseValueObject, right: BaseValueObject, pair: Pair): BaseValueObject {
  if (!(left instanceof ArrayValueObject) && !(right instanceof ArrayValueObject)) return pair(left, right);
  const [a, b] = [sized(left), sized(right)];
  const rowCount = Math.max(a.rows, b.rows);
  const columnCount = Math.max(a.columns, b.columns);
  const calculateValueList = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_value, column) => {
      const [one, other] = [a.at(row, column), b.at(row, column)];
      return one && other ? pair(one, other) : MISSING;
    }),
  );
  return ArrayValueObject.create({
    calculateValueList,
    rowCount,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

const MISSING = ErrorValueObject.create(ErrorType.NA);

interface Sized {
  readonly rows: number;
  readonly columns: number;
  /** null outside. */
  at(row: number, column: number): BaseValueObject | null;
}

function sized(value: BaseValueObject): Sized {
  if (!(value instanceof ArrayValueObject)) return { rows: 1, columns: 1, at: () => value };
  const [rows, columns] = [value.getRowCount(), value.getColumnCount()];
  const at = (row: number, column: number): BaseValueObject | null => {
    const [r, c] = [rows === 1 ? 0 : row, columns === 1 ? 0 : column];
    return r < rows && c < columns ? (value.get(r, c) ?? NullValueObject.create()) : null;
  };
  return { rows, columns, at };
}

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

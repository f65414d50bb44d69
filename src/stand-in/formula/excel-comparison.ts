import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  functionMeta,
  NullValueObject,
  type BaseFunction,
  type BaseValueObject,
  type IFunctionNames,
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

import {
  ArrayValueObject,
  type BaseFunction,
  BaseValueObject,
  ErrorType,
  ErrorValueObject,
  functionText,
  functionLookup,
  type IFunctionNames,
  StringValueObject,
} from '@univerjs/engine-formula';

type FunctionClass = new (name: IFunctionNames) => BaseFunction;

/** Functions that the engine has otherwise than Excel, for what Chinese forms use them for: `TEXT(96,"[DBNum2]")` is 玖拾陆
 *  and `HYPERLINK(…,96)` the number 96. */
export function chineseFunctions(): [FunctionClass, IFunctionNames][] {
  const all = [...functionText, ...functionLookup];
  return all.flatMap(([original, name]): [FunctionClass, IFunctionNames][] => {
    if (name === 'TEXT') return [[textInWords(original as FunctionClass), name as IFunctionNames]];
    if (name === 'HYPERLINK') return [[linkAsShown(original as FunctionClass), name as IFunctionNames]];
    return [];
  });
}

/** What a link shows is a value of its own kind. */
function linkAsShown(Original: FunctionClass): FunctionClass {
  return class extends Original {
    override calculate(...given: BaseValueObject[]): ReturnType<BaseFunction['calculate']> {
      const shown = given[1];
      return shown && !shown.isNull() ? shown : super.calculate(...given);
    }
  };
}

function textInWords(Original: FunctionClass): FunctionClass {
  return class extends Original {
    override calculate(...given: BaseValueObject[]): ReturnType<BaseFunction['calculate']> {
      const [value, format] = given.map(single);
      const [, kind, rest = ''] = /^\[DBNum([12])\](.*)$/i.exec(String(format?.getValue() ?? '')) ?? [];
      if (!value || kind === undefined || value.isError()) return super.calculate(...given);
      const text = value.isNumber() && !value.isArray() ? inWords(Number(value.getValue()), kind === '2', rest) : null;
      // Not known here: the result that stands is kept.
      return text === null ? ErrorValueObject.create(ErrorType.NAME) : StringValueObject.create(text);
    }
  };
}

/** A cell that is referred to comes as an array of one. */
function single(value: BaseValueObject): BaseValueObject {
  if (!(value instanceof ArrayValueObject)) return value;
  return value.getRowCount() === 1 && value.getColumnCount() === 1 ? value.getFirstCell() : value;
}

const DIGITS = { plain: [...'〇一二三四五六七八九'], capital: [...'零壹贰叁肆伍陆柒捌玖'] } as const;
const PLACES = { plain: ['', '十', '百', '千'], capital: ['', '拾', '佰', '仟'] } as const;
const GROUPS = ['', '万', '亿', '万亿'] as const;

/** A number in Chinese figures, place by place where the format is general (九十六), digit by digit where it is of noughts
 *  (九六); null where the format is another. */
function inWords(number: number, isCapital: boolean, format: string): string | null {
  const style = isCapital ? 'capital' : 'plain';
  const sign = number < 0 ? '-' : '';
  const isGeneral = /^(?:General|G\/通用格式)?$/i.test(format);
  const noughts = /^0+(?:\.(0+))?$/.exec(format);
  if (!isGeneral && !noughts) return null;
  const size = Math.abs(number);
  const figures = isGeneral ? String(Number(size.toPrecision(15))) : size.toFixed(noughts?.[1]?.length ?? 0);
  if (!/^\d{1,15}(?:\.\d+)?$/.test(figures)) return null;
  const [whole = '', decimals = ''] = figures.split('.');
  const digits = (text: string): string => [...text].map((digit) => DIGITS[style][Number(digit)] ?? '').join('');
  const width = noughts ? (format.split('.')[0]?.length ?? 0) : 0;
  const start = isGeneral ? byPlaces(whole, style) : digits(whole.padStart(width, '0'));
  return sign + start + (decimals === '' ? '' : `.${digits(decimals)}`);
}

function byPlaces(whole: string, style: keyof typeof PLACES): string {
  const nought = DIGITS[style][0] ?? '';
  let words = '';
  let isGap = false;
  [...whole].forEach((digit, at) => {
    const place = whole.length - 1 - at;
    if (digit === '0') isGap = words !== '';
    else {
      words += (isGap ? nought : '') + (DIGITS[style][Number(digit)] ?? '') + (PLACES[style][place % 4] ?? '');
      isGap = false;
    }
    if (place % 4 !== 0 || place === 0) return;
    const group = whole.slice(Math.max(0, at - 3), at + 1);
    if (Number(group) > 0) words += GROUPS[place / 4] ?? '';
  });
  return words === '' ? nought : words;
}

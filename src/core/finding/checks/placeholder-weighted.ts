import { plainText } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, isWeighted, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';

/** `mark`: what stands in place of a target, empty where the name is what is missing; `written`: the points typed beside
 *  it, empty where there are none. */
type Args = Told<'name' | 'weight' | 'mark' | 'written'>;

/** T6: a line of the printed form that nobody named (指标2：, ……, /), or whose target is a mark (/), carries points. */
export const placeholderWeighted: Check<Args> = {
  id: 'T6',
  severity: 'warning',
  about: 'row',
  ofTargets: true,
  name: words('没有填写名称或指标值的指标占有分值', 'Line without a name or a target carries points'),
  remedy: words(
    '填写指标名称和指标值，或去掉该行分值',
    'Fill in the name and the target, or take the points of the line away.',
  ),
  sentence: {
    'zh-CN': (a) => {
      if (a.mark === '') return `“${a.name}”没有填写指标名称，却有分值 ${a.weight}`;
      const points = `分值${a.weight}${a.written === '' ? '' : `、原得分${a.written}`}`;
      return `${namedChinese(a.name)}${points}，但指标值为“${a.mark}”，按不适用处理，没有计分`;
    },
    'en-US': (a) => {
      if (a.mark === '') return `“${a.name}” is no name, yet the line has ${a.weight} points`;
      const points = `${a.weight} points${a.written === '' ? '' : ` and ${a.written} typed as its score`}`;
      return `${namedEnglish(a.name)} has ${points}, but its target is “${a.mark}”: taken as not applicable, not scored`;
    },
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap((row) => {
      const { read, scored } = row;
      if (!isWeighted(row)) return [];
      const written = read.written.kind === 'figure' ? plainText(read.written.quantity.value) : '';
      const told = { name: scored.name, weight: scored.weight ?? '', written };
      if (read.placeholder) {
        const name = sheet.columns.name === undefined ? null : { row: read.row, column: sheet.columns.name };
        return [{ place: firstPlace(sheet, name, read.cells.weight), args: { ...told, mark: '' } }];
      }
      if (read.target.kind !== 'mark' || scored.status !== 'notApplicable') return [];
      return [{ place: firstPlace(sheet, read.cells.target), args: { ...told, mark: read.target.text } }];
    }),
};

/** What the manual says of T6. */
export const manual: CheckManual<Args> = {
  looksAt: ['指标名称、指标值、分值、原得分', 'name, target, weight, score as written'],
  example: {
    given: ['指标名称为“指标2：”，分值10', 'The name is “指标2：” as printed, the weight is 10'],
    args: { name: '指标2：', weight: '10', mark: '', written: '' },
  },
};

import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { isDeclaredIndicator, firstPlace, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';
import { isQuantitative } from './target-not-measurable';

/** Words that promise and that nothing can be held against. */
const VAGUE =
  /提升|提高|改善|增强|加强|促进|推动|优化|完善|缓解|有效|显著|明显|良好|较好|逐步|进一步|不断|持续|大幅|较大|一定/u;
/** What says by what it is judged. */
const STANDARD = /\d|以.+为准|按.+标准|达到.+(?:标准|要求|水平)|符合|合格|无|零|全部|不发生|通过验收/u;

type Args = Told<'name' | 'target'>;

/** D5: a qualitative target to be approved promises only: nothing says by what it is to be judged. */
export const vagueTarget: Check<Args> = {
  id: 'D5',
  severity: 'info',
  about: 'row',
  ofTargets: 'only',
  name: words('定性目标没有核对的依据', 'Qualitative target without a standard'),
  remedy: words(
    '写明判断的依据，例如与哪一年比、以什么材料或调查结果为准；能量化的改为数值',
    'Say by what it is judged: compared with which year, by which material or survey; or write a figure.',
  ),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}的指标值“${a.target}”没有写明以什么为准`,
    'en-US': (a) => `${namedEnglish(a.name)} has the target “${a.target}”, which says no standard`,
  },
  observe: ({ sheet, rows }) =>
    rows.flatMap((row) => {
      const { target, cells } = row.read;
      if (target.kind !== 'words' || !isDeclaredIndicator(row) || isQuantitative(row)) return [];
      const text = target.text.normalize('NFKC');
      if (!VAGUE.test(text) || STANDARD.test(text)) return [];
      return [{ place: firstPlace(sheet, cells.target), args: { name: row.scored.name, target: target.text } }];
    }),
};

/** What the manual says of D5. */
export const manual: CheckManual<Args> = {
  looksAt: ['目标申报表的定性指标值', 'qualitative targets of a declaration'],
  example: {
    given: [
      '申报的指标“群众办事体验”，指标值“明显改善”',
      'The declared target of 群众办事体验 is 明显改善 (much better)',
    ],
    args: { name: '群众办事体验', target: '明显改善' },
  },
};

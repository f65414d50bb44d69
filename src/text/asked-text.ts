import { columnName } from '../core/grid/address';
import { namedChinese, namedEnglish } from '../core/finding/check';
import type { RecognitionQuestion } from '../core/sheet/recognition-reason';
import type { Locale } from './locale';
import { questionText } from './recognition-text';

/** What is asked of somebody, with the figures of the sentence that asks. */
export type Asked =
  | { readonly id: 'column'; readonly question: RecognitionQuestion }
  | { readonly id: 'typedRate'; readonly rate: string }
  | { readonly id: 'typedAsPoints'; readonly rows: number }
  | { readonly id: 'ownRules'; readonly rows: number; readonly sentence: string }
  | { readonly id: 'direction'; readonly name: string; readonly target: string; readonly actual: string }
  | {
      readonly id: 'percent';
      readonly name: string;
      readonly cell: string;
      readonly text: string;
      /** What stands beside it. */
      readonly other: string;
      readonly of: 'target' | 'actual';
    }
  | { readonly id: 'about'; readonly name: string; readonly cell: string; readonly text: string }
  | {
      readonly id: 'severalFigures';
      readonly name: string;
      readonly cell: string;
      readonly text: string;
      readonly count: number;
    }
  | { readonly id: 'keepTyped'; readonly name: string; readonly written: string }
  | { readonly id: 'equalShare'; readonly points: string; readonly count: number }
  | {
      readonly id: 'ownRule';
      readonly name: string;
      readonly sentence: string;
      readonly written: string;
      readonly isRead: boolean;
    };

/** What an answer says, with its figures. */
export type AnswerWords =
  | { readonly id: 'column'; readonly column: number; readonly heading: string }
  | { readonly id: 'rateStands'; readonly rate: string }
  | { readonly id: 'points' | 'adoptAll' | 'ruleSetAll'; readonly rows: number }
  | { readonly id: 'percent'; readonly text: string; readonly percent: string }
  | { readonly id: 'about'; readonly figure: string }
  | { readonly id: 'mean'; readonly mean: string; readonly count: number }
  | { readonly id: 'onlyFigure'; readonly figure: string; readonly label: string }
  | { readonly id: 'keep'; readonly written: string }
  | { readonly id: 'equal'; readonly each: string }
  | { readonly id: 'adopt' | 'ruleSet'; readonly score: string }
  | {
      readonly id:
        | 'higher'
        | 'lower'
        | 'turnToHigher'
        | 'turnToLower'
        | 'directionOpen'
        | 'shareOpen'
        | 'pointsOpen'
        | 'adoptNoMore'
        | 'backToRuleSet';
    };

/** The sentence that asks. */
export function askedText(asked: Asked, locale: Locale): string {
  return locale === 'zh-CN' ? askedChinese(asked) : askedEnglish(asked);
}

function askedChinese(asked: Asked): string {
  switch (asked.id) {
    case 'column':
      return questionText(asked.question, 'zh-CN');
    case 'typedRate':
      return `只填了执行率 ${asked.rate}%，没有预算数和执行数。按所填执行率计分吗？`;
    case 'typedAsPoints':
      return `这张表没有分值，${asked.rows} 行的原得分合计正好满分。按原得分作各行的分值吗？`;
    case 'ownRules':
      return `${asked.rows} 行按表里写的评分标准计分（如“${asked.sentence}”）。采用吗？`;
    case 'direction':
      return `${namedChinese(asked.name)}目标 ${asked.target}，实际 ${asked.actual}。越高越好还是越低越好？`;
    case 'percent':
      return `${namedChinese(asked.name)}${asked.cell} 写的是 ${asked.text}，${asked.of === 'actual' ? '目标' : '实际'}是 ${asked.other}。它是百分之几？`;
    case 'about':
      return `${namedChinese(asked.name)}${asked.cell} 写的是“${asked.text}”，不是准确的数。就按写的数算吗？`;
    case 'severalFigures':
      return `${namedChinese(asked.name)}${asked.cell} 写了 ${asked.count} 个数：“${asked.text}”。按哪一个算？`;
    case 'keepTyped':
      return `${namedChinese(asked.name)}没有可以核对的数，原来填了 ${asked.written} 分。按人工评分保留吗？`;
    case 'equalShare':
      return `${asked.points} 分由 ${asked.count} 行共用。各行平均分吗？`;
    case 'ownRule': {
      const typed = asked.written === '' ? '' : `，原来填了 ${asked.written} 分`;
      const unread = asked.isRead ? '' : '，这一条不能自动计算';
      const isOnly = !asked.isRead && asked.written === '';
      const which = isOnly ? '按口径计分吗？要自己评的，请把得分填在表里。' : '按哪一个计分？';
      return `${namedChinese(asked.name)}表里写着：“${asked.sentence}”${unread}${typed}。${which}`;
    }
  }
}

function askedEnglish(asked: Asked): string {
  switch (asked.id) {
    case 'column':
      return questionText(asked.question, 'en-US');
    case 'typedRate':
      return `Only the execution rate of ${asked.rate}% is filled in, without budget and spending. Does it count?`;
    case 'typedAsPoints':
      return `The form gives no points, and the scores typed in ${rowsEnglish(asked.rows)} make up the full points. Are they what each row is worth?`;
    case 'ownRules':
      return `${rowsEnglish(asked.rows)} scored by the rules written in the form (such as “${asked.sentence}”). Use them?`;
    case 'direction':
      return `${namedEnglish(asked.name)}: target ${asked.target}, actual ${asked.actual}. Is higher or lower better?`;
    case 'percent':
      return `${namedEnglish(asked.name)}: ${asked.cell} says ${asked.text}, the ${asked.of === 'actual' ? 'target' : 'actual'} is ${asked.other}. How many per cent is it?`;
    case 'about':
      return `${namedEnglish(asked.name)}: ${asked.cell} says “${asked.text}”, which is not exact. Is it just that figure?`;
    case 'severalFigures':
      return `${namedEnglish(asked.name)}: ${asked.cell} lists ${asked.count} figures, “${asked.text}”. Which counts?`;
    case 'keepTyped':
      return `${namedEnglish(asked.name)} has no figure to check, ${asked.written} points are typed. Keep them as judged by hand?`;
    case 'equalShare':
      return `${asked.points} points are shared by ${rowsEnglish(asked.count)}. Divide them equally?`;
    case 'ownRule': {
      const typed = asked.written === '' ? '' : `, ${asked.written} points are typed`;
      const unread = asked.isRead ? '' : ', which cannot be worked out';
      const isOnly = !asked.isRead && asked.written === '';
      const which = isOnly
        ? 'Score it by the rule set? To judge it yourself, fill in its score in the sheet.'
        : 'Which counts?';
      return `${namedEnglish(asked.name)}: the form says “${asked.sentence}”${unread}${typed}. ${which}`;
    }
  }
}

const rowsEnglish = (rows: number): string => (rows === 1 ? 'one row' : `${rows} rows`);

/** What pressing an answer says. */
export function answerText(answer: AnswerWords, locale: Locale): string {
  return locale === 'zh-CN' ? answerChinese(answer) : answerEnglish(answer);
}

function answerChinese(answer: AnswerWords): string {
  switch (answer.id) {
    case 'column':
      return `${columnName(answer.column)} 列 ${answer.heading}`;
    case 'rateStands':
      return `按 ${answer.rate}% 计分`;
    case 'points':
      return `${answer.rows} 行都按原得分作分值`;
    case 'adoptAll':
      return `采用表里的评分标准（${answer.rows} 行）`;
    case 'ruleSetAll':
      return `改按口径计分（${answer.rows} 行）`;
    case 'percent':
      return `${answer.text} 就是 ${answer.percent}`;
    case 'about':
      return `按 ${answer.figure} 算`;
    case 'mean':
      return `综合：${answer.count} 个数的平均 ${answer.mean}（权重相同）`;
    case 'onlyFigure':
      return answer.label === '' ? `只按 ${answer.figure}` : `只按${answer.label} ${answer.figure}`;
    case 'keep':
      return `按人工评分保留 ${answer.written} 分`;
    case 'equal':
      return `平均分，每行 ${answer.each} 分`;
    default:
      return CHINESE_ANSWERS[answer.id];
  }
}

const CHINESE_ANSWERS = {
  adopt: '采用表里的评分标准',
  ruleSet: '按口径计分',
  higher: '越高越好',
  lower: '越低越好',
  turnToHigher: '改为越高越好',
  turnToLower: '改为越低越好',
  directionOpen: '不再指定方向',
  shareOpen: '不再平均分',
  pointsOpen: '不再按原得分作分值',
  adoptNoMore: '不再采用',
  backToRuleSet: '改回口径规定',
} as const;

function answerEnglish(answer: AnswerWords): string {
  switch (answer.id) {
    case 'column':
      return `Column ${columnName(answer.column)} ${answer.heading}`;
    case 'rateStands':
      return `${answer.rate}% counts`;
    case 'points':
      return `Take the typed scores as points (${rowsEnglish(answer.rows)})`;
    case 'adoptAll':
      return `Use the form’s rules (${rowsEnglish(answer.rows)})`;
    case 'ruleSetAll':
      return `Score by the rule set (${rowsEnglish(answer.rows)})`;
    case 'percent':
      return `${answer.text} means ${answer.percent}`;
    case 'about':
      return `Just ${answer.figure}`;
    case 'mean':
      return `The mean of all ${answer.count}, ${answer.mean} (equal weights)`;
    case 'onlyFigure':
      return answer.label === '' ? `Only ${answer.figure}` : `Only ${answer.label} ${answer.figure}`;
    case 'keep':
      return `Keep ${answer.written} as judged by hand`;
    case 'equal':
      return `Equal shares, ${answer.each} points each`;
    default:
      return ENGLISH_ANSWERS[answer.id];
  }
}

const ENGLISH_ANSWERS: Readonly<Record<keyof typeof CHINESE_ANSWERS, string>> = {
  adopt: 'Use the form’s rule',
  ruleSet: 'Score by the rule set',
  higher: 'Higher is better',
  lower: 'Lower is better',
  turnToHigher: 'Higher is better here',
  turnToLower: 'Lower is better here',
  directionOpen: 'Leave the direction open',
  shareOpen: 'Leave the shares open',
  pointsOpen: 'Do not take them as points',
  adoptNoMore: 'Use it no more',
  backToRuleSet: 'Back to the rule set',
};

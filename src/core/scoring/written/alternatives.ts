import { Exact } from '../../exact';
import type { FunctionChoice } from '../rules/scoring-rules';
import type { RuleRow } from './rule-row';
import { POINTS } from './wording';

const WORD = '((?:(?![每扣得计记不未没无否率度超逾])\\p{Script=Han}){1,8}?)';
const CONTRARY =
  '(否则|反之|其他(?:情况)?|其余|否|(?:(?![每扣得计记])\\p{Script=Han}){0,3}?[不未没无延逾](?:(?![每扣得计记])\\p{Script=Han}){0,8}?)';
const ALTERNATIVE = new RegExp(
  `^(?:如果|如|若|凡)?${WORD}(?:的|者)?,?(?:则|可)?(?:得|计|记|给|赋)?(?:满分|${POINTS}),?[,;。]?(?:如|若)?${CONTRARY}(?:的|者)?[,:]?(?:则|均)?(?:(?:得|计|记|给|赋|为)?(?:0|零)分|不得分|不计分|不给分|不记分)$`,
  'u',
);

/** 及时得10分，否则0分; 是得满分，否则不得分; 按时完成得满分，延期不得分: a word has all points, its contrary none. Any other
 *  word is asked about. */
export function ruleOfAlternative(compact: string, { told, weight }: RuleRow): FunctionChoice | null {
  const [, word, points, contrary] = ALTERNATIVE.exec(compact) ?? [];
  if (told === null || weight === null || word === undefined || contrary === undefined) return null;
  if (points !== undefined && !new Exact(points).eq(weight)) return null;
  const full = [word, `已${word}`, `均${word}`, `全部${word}`];
  const said = /^(?:否则|反之|其他|其余|否$)/u.test(contrary) ? [] : [contrary];
  const none = [...contrariesOf(word), ...said].filter((each) => !full.includes(each));
  const grades = [
    ...full.map((each) => ({ word: each, award: weight })),
    ...[...new Set(none)].map((each) => ({ word: each, award: '0' })),
  ];
  return { function: 'grades', grades };
}

function contrariesOf(word: string): readonly string[] {
  const denied = ['不', '未', '没', '没有', '未能', '尚未'].map((no) => no + word);
  if (word === '是') return ['否', '不是', '没有'];
  if (word === '有') return ['无', '没有', '否'];
  const done = /^(?:按[时期]|如期|及时)(.+)$/u.exec(word)?.[1];
  const late = done === undefined ? [] : ['延期', '逾期', '延迟', '超期'].flatMap((how) => [how, how + done]);
  return [...denied, ...late, ...(done === undefined ? [] : [`未${done}`])];
}

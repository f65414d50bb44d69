import { evidenceColumn } from '../../beside/evidence-column';
import type { ProvedIndicator } from '../../beside/material-links';
import { hasMaterial } from '../../beside/material-list';
import { Exact } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import {
  namedChinese,
  namedEnglish,
  type Check,
  type CheckManual,
  type CheckSubject,
  type WorkbookObservation,
} from '../check';
import { checkedEvidence, type CheckedEvidence } from '../evidence-findings';

/** Where material was looked for: the form's own column, or the list; a column that most rows leave blank is told once. */
type Args =
  | (Told<'name' | 'score' | 'where'> & { readonly in: 'column' | 'list' })
  | (Told<'rows' | 'where'> & { readonly in: 'most' });

/** E1: an indicator has points, and nothing is named that proves them. */
export const scoredWithoutEvidence: Check<Args> = {
  id: 'E1',
  severity: 'warning',
  about: 'row',
  name: words('有得分而没有佐证材料', 'Points without material'),
  remedy: words(
    '在佐证材料栏或资料清单里补上资料名称',
    'Name the material in the form’s column or in the list of materials.',
  ),
  sentence: {
    'zh-CN': (a) => {
      if (a.in === 'most') return `“${a.where}”一栏有 ${a.rows} 行有得分而没有填`;
      const where = a.in === 'list' ? `“${a.where}”里没有已提交的资料` : `“${a.where}”一栏没有填`;
      return `${namedChinese(a.name)}得 ${a.score} 分，${where}`;
    },
    'en-US': (a) => {
      if (a.in === 'most') return `Column “${a.where}” is blank in ${a.rows} rows that have points`;
      const where = a.in === 'list' ? `“${a.where}” has no material submitted for it` : `column “${a.where}” is blank`;
      return `${namedEnglish(a.name)} has ${a.score} points, and ${where}`;
    },
  },
  observe: () => [],
  observeWorkbook: (subjects) => {
    const { indicators, lists } = checkedEvidence(subjects);
    return subjects.flatMap((subject) => {
      const own = indicators.get(subject) ?? [];
      const listed = lists.filter(({ lines }) => own.some((each) => lines.has(each)));
      return listed.length > 0 ? notListed(subject, own, listed) : notNamed(subject, own);
    });
  },
};

type Seen = WorkbookObservation<Args>;
type Own = readonly ProvedIndicator<CheckSubject>[];

/** What neither the form's own column nor a list of materials names. */
function notListed(subject: CheckSubject, own: Own, listed: CheckedEvidence['lists']): readonly Seen[] {
  return own.flatMap((each): readonly Seen[] => {
    const score = pointsOf(subject, each);
    const isProved = each.named.length > 0 || listed.some(({ lines }) => lines.get(each)?.some(hasMaterial));
    if (score === null || isProved) return [];
    const where = listed.map(({ list }) => list.sheet).join('、');
    return [{ subject, place: each.place, args: { in: 'list', name: each.name, score, where } }];
  });
}

/** What a form's own column leaves blank. The budget execution, which rests on the accounts, has no line there. */
function notNamed(subject: CheckSubject, own: Own): readonly Seen[] {
  const column = evidenceColumn(subject.labels, subject.sheet);
  if (!column) return [];
  const { heading, text: where } = column;
  const open = own.flatMap((each) => {
    const score = each.named.length > 0 ? null : pointsOf(subject, each);
    return each.evidence && score !== null ? [{ place: each.evidence, name: each.name, score }] : [];
  });
  if (open.length > 1 && open.length * 2 > own.filter(({ evidence }) => evidence !== null).length)
    return [{ subject, place: heading, args: { in: 'most', rows: String(open.length), where } }];
  return open.map(({ place, name, score }) => ({ subject, place, args: { in: 'column', name, score, where } }));
}

/** The points of an indicator, above 0; null: it has none. */
function pointsOf({ card }: CheckSubject, { row }: Own[number]): string | null {
  const scored = row === null ? card.execution : card.rows.find((each) => each.row === row.row);
  const score = scored?.status === 'scored' ? scored.score : null;
  return score !== null && new Exact(score).gt(0) ? score : null;
}

/** What the manual says of E1. */
export const manual: CheckManual<Args> = {
  looksAt: [
    '自评表的佐证材料（证明材料、数据来源）栏；工作簿里有资料清单的，看清单里状态不是待补充的资料。两样都没有的不检查',
    'the form’s column of evidence; where the workbook has a list of materials, those in it that are not missing. Where there is neither, nothing is checked',
  ],
  example: {
    given: [
      '佐证材料栏有两行填了，“材料减少率”没有填，得分11.33',
      'The column of evidence is blank in a row with 11.33 points, and filled in another',
    ],
    args: { in: 'column', name: '材料减少率', score: '11.33', where: '佐证材料' },
  },
};

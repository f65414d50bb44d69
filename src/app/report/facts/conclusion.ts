import { unmetTarget } from '../../../core/finding/checks/unmet-target';
import { unmetFacts } from '../../../core/finding/unmet-facts';
import { unmetWithoutReason } from '../../../core/finding/checks/unmet-without-reason';
import type { Finding } from '../../../core/finding/finding';
import { isUndecided } from '../../../core/scoring/own-rule';
import { columnName } from '../../../core/grid/address';
import { choiceText, functionName } from '../../../text/choice-text';
import { explanationText } from '../../../text/explanation-text';
import { findingText, remedyText } from '../../../text/finding-text';
import { rowQuestionText } from '../../../text/decision-text';
import { questionText } from '../../../text/recognition-text';
import type { ReportBlock, ReportPiece } from '../report-block';
import type { ReportSubject } from '../report-subject';
import { hasNoPoints, reasonOf, toldRows, unmetSentence, type ToldRow } from './indicators';
import { body, figure, gap, sentence, told } from './told';

/** By which rules the report was scored, and the ways in which they score the rows of this form. */
export function basisFact(subject: ReportSubject): readonly ReportBlock[] {
  const { ruleSet, card } = subject;
  const { name, source } = ruleSet;
  const ways = new Set(
    card.rows.flatMap(({ choice, by, status }) =>
      choice && by === 'ruleSet' && status === 'scored' && choice.function !== 'manual'
        ? [`${functionName(choice.function, 'zh-CN')}：${choiceText(choice, 'zh-CN')}`]
        : [],
    ),
  );
  const by = `按口径“${name['zh-CN']}”`;
  const does = hasNoPoints(subject) ? `各项是否达标${by}核对` : `各项得分${by}计算`;
  const lead = `${does}，依据：${source['zh-CN']}`;
  const also = ways.size === 0 ? '' : '评分办法如下，个别指标另有办法的在该项写明：';
  return [
    told('basis', '评分口径', body(`${sentence(lead)}${also}`), ...[...ways].map((way) => body(sentence(way)))),
    gap('本地区、本部门的评价依据文件'),
  ];
}

/** The total and the grade. One that is not complete is never told as a total: what is missing is. */
export function conclusionFact(subject: ReportSubject): readonly ReportBlock[] {
  const { card, sheet } = subject;
  const { total, grade } = card;
  const name = '评价结论';
  if (card.kind !== 'scored') return [gap(name)];
  const rows = [
    ...(card.execution?.status === 'unscorable' ? ['预算执行率'] : []),
    ...card.rows.filter(({ status }) => status === 'unscorable').map((row) => row.name),
  ];
  if (hasNoPoints(subject) && total.held) {
    const why = explanationText(total.held, 'zh-CN');
    return [told('conclusion', name, body(sentence(`${why}，不评定等级`), metText(subject)))];
  }
  if (!total.complete || total.score === null) {
    const isNone = card.rows.length > 0 && card.rows.every(({ status }) => status === 'notApplicable');
    const missing = `：${rows.map((row) => `“${row}”`).join('')}尚未得分`;
    const open = rows.length > 0 ? missing : isNone ? '：各项指标均不适用' : '';
    const held = total.held ? `（${explanationText(total.held, 'zh-CN')}）` : '';
    return [told('conclusion', name, body(sentence(`自评总分尚不完整，暂不评定等级${open}${held}`)))];
  }
  const points: readonly ReportPiece[] = [
    '自评总分',
    figure(subject, 'total', '总分', total.score, sheet.total?.scoreCell ?? null),
    '分',
    ...(total.weight === null ? [] : [`（满分${total.weight}分）`]),
  ];
  const why = total.explanation ? `总分的计算：${explanationText(total.explanation, 'zh-CN')}。` : '';
  const graded: readonly ReportPiece[] =
    grade === null
      ? [`，未评定等级${total.held ? `：${explanationText(total.held, 'zh-CN')}` : ''}。`]
      : ['，评价等级为“', figure(subject, 'grade', '等级', grade, sheet.gradeCell), '”。'];
  return [told('conclusion', name, body(...points, ...graded, why, metText(subject)))];
}

/** How many targets are missed; nothing where a rule set does not look for that. */
function metText(subject: ReportSubject): string {
  const unmet = unmetFacts(subject).length;
  if (unmet > 0) return `有${String(unmet)}项指标未达到目标，见“存在的问题”部分。`;
  return subject.ruleSet.checks.off?.includes(unmetTarget.id) === true ? '' : '能够比较的指标均达到目标。';
}

/** What a reviewer came to, where somebody reviewed. */
export function reviewFact(subject: ReportSubject): readonly ReportBlock[] {
  const { card } = subject;
  const review = card.reviews.filter(({ filled }) => filled > 0).at(-1);
  if (!review) return [];
  const { heading, total, complete, grade, column } = review;
  const place = `（${subject.sheet.sheet}${columnName(column)}列“${heading}”）`;
  if (!complete) return [told('review', '复核', body(`复核尚未完成${place}，共复核${String(review.filled)}项。`))];
  const graded = grade === null ? '' : `，等级“${grade}”`;
  return [
    told(
      'review',
      '复核',
      body(`复核总分`, figure(subject, 'review-total', '复核总分', total), `分${graded}${place}。`),
    ),
  ];
}

/** The missed targets, each by how much and why. */
export function unmetFact(subject: ReportSubject): readonly ReportBlock[] {
  const unmet = toldRows(subject).flatMap((row) => {
    const said = unmetSentence(subject, row);
    return said === null ? [] : [{ row, said }];
  });
  return unmet.flatMap(({ row, said }) => problemBlock(row, said));
}

function problemBlock(row: ToldRow, said: string): readonly ReportBlock[] {
  const reason = reasonOf(row);
  const name = `“${row.scored.name}”未达标`;
  const block = told(
    `unmet-${row.key}`,
    name,
    body(sentence(said), ...(reason === null ? [] : [sentence(`原因：${reason}`)])),
  );
  return reason === null ? [block, gap(`${name}的原因`, '', row.key)] : [block];
}

/** Checks that speak of the project and of how its targets were set; all others speak of how the form is filled in, which
 *  is mended before a report is handed in. */
const OF_THE_PROJECT: ReadonlySet<string> = new Set(
  'W4 W6 W7 S6 S8 T1 T2 T3 T4 T5 T7 G1 G2 G3 P1 P2 P3 P4 P5'.split(' '),
);
/** A missing reason is a gap of the report, beside the target that is missed. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([unmetTarget.id, unmetWithoutReason.id]);

/** What else was found: errors and warnings, without what is only worth mentioning. */
const foundBesides = ({ card }: ReportSubject): readonly Finding[] =>
  card.findings.filter(({ check, severity }) => !TOLD_ELSEWHERE.has(check) && severity !== 'info');

const problemsOf = (subject: ReportSubject): readonly Finding[] =>
  foundBesides(subject).filter(({ check }) => OF_THE_PROJECT.has(check));

/** What a reviewer would object to in the project and its targets: what one check found is one paragraph. */
export function problemsFact(subject: ReportSubject): readonly ReportBlock[] {
  const found = problemsOf(subject);
  if (found.length === 0) return [gap('项目实施中存在的问题')];
  return [
    ...checksOf(found).map(({ check, said }) => {
      const text = said.map((each) => each.replace(/[。；]$/u, '')).join('；');
      return told(`problem-${check}`, said[0] ?? check, body(sentence(text)));
    }),
    gap('项目实施中存在的其他问题'),
  ];
}

/** Findings by their check, in the order in which they were found, each sentence once. */
function checksOf(findings: readonly Finding[]): readonly {
  readonly check: string;
  readonly found: readonly Finding[];
  readonly said: readonly string[];
}[] {
  return [...new Set(findings.map(({ check }) => check))].map((check) => {
    const found = findings.filter((finding) => finding.check === check);
    return { check, found, said: [...new Set(found.map((finding) => findingText(finding, 'zh-CN')))] };
  });
}

/** What is to be done: for every missed target what only people know, for the rest what the checks advise. */
export function measuresFact(subject: ReportSubject): readonly ReportBlock[] {
  const unmet = toldRows(subject).filter((row) => unmetSentence(subject, row) !== null);
  return [
    ...unmet.map(({ scored, key }) => gap('改进措施', `针对“${scored.name}”未达标：`, key)),
    ...checksOf(problemsOf(subject)).map(({ found, said }) => adviceBlock(subject, found, said)),
  ];
}

/** As many indicators as an advice names. */
const MOST_NAMED = 5;

/** What a check advises, with the indicators in which it found something, else with what it found. */
function adviceBlock({ card }: ReportSubject, found: readonly Finding[], said: readonly string[]): ReportBlock {
  const [advised] = found;
  if (!advised) throw new TypeError('an advice without a finding');
  const advice = remedyText(advised, 'zh-CN');
  const rows = new Set(found.map(({ row }) => row));
  const names = card.rows.filter(({ row }) => rows.has(row)).map(({ name }) => `“${name}”`);
  const listed = names.slice(0, MOST_NAMED).join('');
  const more = names.length > MOST_NAMED ? `等${String(names.length)}项指标` : '';
  const others = said.length > 1 ? `等${String(said.length)}个问题` : '';
  const lead = names.length > 0 ? `${listed}${more}` : `“${(said[0] ?? '').replace(/。$/u, '')}”${others}`;
  return told(`measure-${advised.check}`, advice, body(sentence(`针对${lead}：${advice}`)));
}

/** What has to be settled before the report is handed in: questions that are open, rows without points and why, mistakes of
 *  the form. */
export function doubtsFact(subject: ReportSubject): readonly ReportBlock[] {
  const { card, sheet } = subject;
  const { execution } = card;
  const noPoints = hasNoPoints(subject);
  const open = new Set(card.rows.filter(({ status }) => status === 'unscorable').map(({ row }) => row));
  const mistakes = foundBesides(subject).filter(({ check, row }) => !OF_THE_PROJECT.has(check) && !open.has(row));
  const asked = [
    ...sheet.questions.map((question) => questionText(question, 'zh-CN')),
    ...card.rows.flatMap((row) => {
      if (row.question !== undefined) return [`“${row.name}”：${rowQuestionText(row, 'zh-CN')}`];
      if (isUndecided(row)) return [`“${row.name}”：评分标准待确认`];
      return row.status === 'unscorable' && !noPoints
        ? [`“${row.name}”：${explanationText(row.explanation, 'zh-CN')}`]
        : [];
    }),
    ...(execution?.status === 'unscorable' ? [`预算执行率：${explanationText(execution.explanation, 'zh-CN')}`] : []),
    ...mistakes.map((finding) => findingText(finding, 'zh-CN')),
  ];
  if (asked.length === 0) return [];
  const lead = '下列事项要先确认或改正，得分和结论可能因此变化；处理完重新评分，再更新本报告：';
  const lines = [...new Set(asked)].map((each) => body(sentence(each)));
  return [told('doubts', '定稿前要处理的事项', body(lead), ...lines)];
}

/** Lines for those who made the report: names are theirs to write. */
export function signaturesFact(): readonly ReportBlock[] {
  return [
    {
      kind: 'signatures',
      columns: [
        { heading: '序号', width: 8, align: 'center' },
        { heading: '姓名', width: 18, align: 'center' },
        { heading: '单位', width: 30, align: 'center' },
        { heading: '职务（职称）', width: 20, align: 'center' },
        { heading: '签字', width: 20, align: 'center' },
      ],
      lines: 5,
    },
    gap('评价单位（盖章）和日期'),
  ];
}

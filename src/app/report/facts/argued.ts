import type { ArguedScore } from '../../../core/argued/argue-row';
import { arguedActualText, arguedRuleText, arguedWords } from '../../../text/argued-words';
import { explanationText } from '../../../text/explanation-text';
import type { ReportBlock, ReportPiece } from '../report-block';
import type { ReportSubject } from '../report-subject';
import { toldRows, unmetSentence } from './indicators';

/** More than this nobody argues about. */
const MOST_LINES = 8;

/** What a missed target would come to by another reading or another rule set, where that makes a difference: figures for
 *  whoever argues that the target was not reasonable. */
export function arguedFact(subject: ReportSubject): readonly ReportBlock[] {
  return toldRows(subject).flatMap((row): readonly ReportBlock[] => {
    if (unmetSentence(subject, row) === null) return [];
    const { name, row: line } = row.scored;
    const argued = subject.argue(line);
    if (new Set(argued.map(({ score }) => score)).size < 2) return [];
    return [
      {
        kind: 'table',
        key: `argued-${row.key}`,
        name: `“${name}”按不同读法和口径的得分`,
        columns: [
          { heading: '读法', width: 30, align: 'left' },
          { heading: '口径', width: 20, align: 'left' },
          { heading: '计算', width: 32, align: 'left' },
          { heading: '得分', width: 10, align: 'right' },
          { heading: '总分', width: 14, align: 'right' },
        ],
        rows: argued.slice(0, MOST_LINES).map(arguedCells),
        hasSum: false,
      },
    ];
  });
}

function arguedCells(argued: ArguedScore): readonly ReportPiece[] {
  const words = arguedWords('zh-CN');
  const { actual, isNow, explanation, score, total, grade } = argued;
  const rule = arguedRuleText(argued, 'zh-CN');
  return [
    arguedActualText(actual, 'zh-CN'),
    isNow ? words.inForce(rule) : rule,
    explanationText(explanation, 'zh-CN'),
    score ?? words.noScore,
    total === null ? words.noTotal : grade === null ? total : `${total} ${grade}`,
  ];
}

import { words, type LocalText } from '../../../core/local-text';
import type { ReportBlock } from '../report-block';
import type { ReportSubject } from '../report-subject';
import type { LevelPart } from '../report-template';
import { arguedFact } from './argued';
import {
  basisFact,
  conclusionFact,
  doubtsFact,
  measuresFact,
  problemsFact,
  reviewFact,
  signaturesFact,
  unmetFact,
} from './conclusion';
import { materialsFact, samplesFact } from './evidence';
import { executionFact, fundsFact } from './funds';
import { indicatorsFact } from './indicators';
import { goalsFact, projectFact } from './project';
import { indicatorTableFact, levelScoresFact } from './scores';

/** What a report can tell of a workbook: what it is called, and the blocks it comes to. */
export interface ReportFact {
  readonly name: LocalText;
  readonly tell: (subject: ReportSubject, of: readonly LevelPart[]) => readonly ReportBlock[];
}

const fact = (chinese: string, english: string, tell: ReportFact['tell']): ReportFact => ({
  name: words(chinese, english),
  tell,
});

/** Every fact a template may refer to, by its id. */
export const reportFacts = {
  project: fact('项目、单位、年度', 'Project, unit and year', projectFact),
  funds: fact('资金投入和使用', 'Funds', fundsFact),
  goals: fact('年度目标和完成情况', 'Goals and results', goalsFact),
  basis: fact('评分口径', 'Rule set', basisFact),
  execution: fact('预算执行率', 'Budget execution', executionFact),
  indicators: fact('各项指标的完成和得分', 'Indicators with their arithmetic', indicatorsFact),
  indicatorTable: fact('指标评分表', 'Table of indicators', indicatorTableFact),
  levelScores: fact('各级指标得分表和图', 'Scores by level, table and chart', levelScoresFact),
  conclusion: fact('总分和等级', 'Total and grade', conclusionFact),
  review: fact('复核', 'Review', reviewFact),
  unmet: fact('未达标指标和原因', 'Missed targets and reasons', unmetFact),
  samples: fact('抽样情况', 'Samples', samplesFact),
  materials: fact('资料清单', 'Materials', materialsFact),
  argued: fact('不同读法和口径的得分', 'Other readings and rule sets', arguedFact),
  problems: fact('目标设置等问题', 'Problems found', problemsFact),
  measures: fact('改进措施', 'Measures', measuresFact),
  doubts: fact('定稿前要处理的事项', 'What is to be settled first', doubtsFact),
  signatures: fact('人员名单及签字', 'Names and signatures', signaturesFact),
} satisfies Readonly<Record<string, ReportFact>>;

export type FactId = keyof typeof reportFacts;

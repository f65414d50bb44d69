import type { Correction } from '../core/sheet/corrections/correction';
import type { FormFigure } from '../core/sheet/indicator-sheet';
import { roleWords } from './recognition-words.zh-cn';

/** The words around what people decide: how a row is scored, what the recogniser is told, findings set aside. */
export const decisionWords = {
  /** The button below a row that opens how it is scored. */
  rowRule: (functionName: string) => `评分办法：${functionName}`,
  by: { user: '由您为这一行选定', record: '由工作簿里的记录选定', sheet: '按表里写的办法', ruleSet: '按口径规定' },
  suggested: '表里写了评分标准，待您确认',
  written: (sentence: string) => `表里写着：“${sentence}”`,
  readAs: (choice: string) => `读作：${choice}。`,
  /** The sentence is no rule that can be worked out in this row. */
  notRead: '这一条不能自动计算。',
  adopt: '采用表中评分标准',
  byRuleSet: (score: string) => `按口径计分（${score}分）`,
  keepWritten: (written: string) => `保留原得分（${written}）`,
  /** The button that adopts the rules of all rows of a form. */
  adoptNoMore: '不再采用',
  otherFunction: '改用其他评分办法',
  backToRuleSet: '改回口径规定',
  /** What is asked of a row that has no score, and its answers. */
  rowQuestion: {
    direction: '越高越好还是越低越好？',
    keepTyped: (written: string) => `原得分${written}按人工评分保留吗？`,
    typedAsPoints: (written: string) => `本表没有分值，各项原得分合计正好满分：按原得分${written}作这一项的分值吗？`,
    equalShare: (points: string, count: number, each: string) => `${points}分由${count}项共用，每项${each}分吗？`,
  },
  directionDecided: { atLeast: '已定：越高越好', atMost: '已定：越低越好' },
  sameName: (count: number) => `同名的另外 ${count} 行也这样`,
  equalShare: (each: string) => `平均分，每项 ${each} 分`,
  shareDecided: (points: string, count: number, each: string) => `已定：${points}分由${count}项平均分，每项${each}分`,
  rateAlone: (rate: string) => `只填了执行率 ${rate}%，没有预算数和执行数，按所填执行率计分吗？`,
  rateStands: (rate: string) => `按 ${rate}% 计分`,
  reviewedAt: (column: string, heading: string) => `${column}列“${heading}”`,
  notByReview: (place: string) => `${place}没有参与计分：本表按实际完成值计分。`,
  byReview: (place: string, rows: number) => `本表按${place}计分（${rows} 项），没有填的按实际完成值。`,
  scoreByReview: '按复核完成值计分',
  byOwn: '改回按实际完成值计分',
  typedAsPoints: (rows: number) => `本表 ${rows} 行都按原得分作分值`,
  keepTyped: '确认按人工评分保留',
  functionLabel: '评分办法',
  addBand: '加一档',
  removeBand: '减一档',
  means: (choice: string) => `即：${choice}。`,
  use: '确定',
  close: '取消',

  dismiss: '忽略',
  dismissHint: '理由会记在工作簿里；这一行的数改动后，问题会重新出现。',
  reasonMissing: '请写明理由',
  dismissed: '已忽略的问题',
  dismissedOn: (day: string, reason: string) => `${day} 忽略：${reason}`,
  restore: '恢复',
  list: '整改清单',
  removeMarks: '清除标记',

  howRead: '这张表是怎么读的',
  skippedTables: '没有评分的表',
  skippedPlace: (sheet: string, row: number) => `${sheet} 第 ${row} 行`,
  correct: '读得不对？纠正',
  apply: '确定',
  notIndicator: '这一行不是指标',
  corrections: '已作的纠正',
  takeBack: '收回',
  offered: '同样格式的表里作过下面的纠正，这张表也可以用：',
  useOffered: '采用',
  strayCorrections: '找不到位置的纠正',

  /** A rule set that was imported in this session, or that the workbook had with it. */
  ruleSetImported: (name: string) => `本次导入的口径：${name}`,
  importRuleSet: '导入口径文件',
  importHint: '选择 .json 口径文件，会存进这个工作簿。',
  fileUnread: '没能读取所选的文件，请再选一次。',
  exportRuleSet: '导出口径文件',
  /** Excel for Mac. */
  noFiles: '这个版本的 Excel 不能由加载项保存文件。请复制口径内容，粘贴到文本编辑软件里，另存为 .json 文件。',
  copyRuleSet: '复制口径内容',
  copied: '已复制。粘贴到记事本，另存为 .json 文件即可。',
  copyFailed: '没能自动复制。请点下面的框，按 Ctrl+C（Mac 上按 ⌘C）复制，粘贴到记事本，另存为 .json 文件。',
};

/** The same words in any language. */
export type DecisionWords = typeof decisionWords;

/** The figures of a form that are not the points of a row. */
export const figureWords: Readonly<Record<FormFigure, string>> = {
  executionRate: '执行率',
  executionScore: '执行率得分',
  total: '总分',
  grade: '等级',
};

export function correctionSentence(correction: Correction): string {
  switch (correction.kind) {
    case 'column': {
      const { heading, occurrence, offset } = correction.anchor;
      const which = occurrence > 0 ? `第 ${occurrence + 1} 个` : '';
      const column = `${which}“${heading}”${offset > 0 ? `右边第 ${offset} 列` : '列'}`;
      return correction.role === null ? `${column}不使用` : `${column}是${roleWords[correction.role]}`;
    }
    case 'notIndicator':
      return `“${correction.anchor.name}”这一行不是指标`;
    case 'about':
      return correction.figure === undefined
        ? `“${correction.anchor.name}”的“${correction.text}”按写的数算`
        : `“${correction.anchor.name}”的“${correction.text}”只按 ${correction.figure} 算`;
    case 'byReview':
      return '按复核完成值计分';
    case 'typedRate':
      return '没有预算数和执行数，按所填执行率计分';
    case 'keepFigure':
      return `${figureWords[correction.figure]}照表里原来填的，不改`;
    case 'header':
      return `表头是写着“${correction.headings.slice(0, 4).join('、')}”的这一行`;
    case 'percent':
      return `“${correction.anchor.name}”的${roleWords[correction.cell]}按百分数读（${correction.fraction ? '0.95' : '95'} 即 95%）`;
  }
}

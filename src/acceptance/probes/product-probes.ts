import { createScoringSession } from '../../app/scoring-session';
import type { ScoringSession } from '../../app/session-state';
import { words } from '../../core/local-text';
import { excelPort } from '../../host/excel/excel-port';
import { groupsUndo } from '../../host/excel/excel-run';
import { RECORD_NAMESPACE, RECORD_SHEET, UNDO_NAMESPACE } from '../../host/port';
import type { Figures, Probe, ProbeRun } from '../probe';

/** A small form: one target missed (100 of 120), one met, one judged by hand: 41.67 + 20 + 30 = 91.67. */
const FORM: readonly (readonly (string | number)[])[] = [
  ['项目支出绩效自评表', '', '', '', '', '', '', ''],
  ['', '', '', '', '', '', '', ''],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '培训人次', '≥120人次', 100, 50, '', ''],
  ['', '质量指标', '验收合格率', '≥95%', "'96%", 20, '', ''],
  ['效益指标', '社会效益', '办事更方便', '有所改善', '已改善', 30, 30, ''],
  ['总分', '', '', '', '', 100, '', ''],
];

/** Puts the form on the scratch sheet, in front. */
export async function writeForm({ context, sheet }: ProbeRun): Promise<void> {
  sheet.activate();
  sheet.getRangeByIndexes(0, 6, 1, 1).format.columnWidth = 120;
  sheet.getRangeByIndexes(0, 0, FORM.length, 8).values = FORM.map((row) => [...row]);
  await context.sync();
}

/** The scores that stand in the form now. */
export async function scoresIn({ context, sheet }: ProbeRun): Promise<string> {
  const cells = sheet.getRangeByIndexes(3, 6, 4, 1);
  cells.load('values');
  await context.sync();
  return cells.values.flat().join(',');
}

const NOTHING = ',,30,';
export const SCORED = '41.67,20,30,91.67';

/** Rules, notes and validations on the scratch sheet. */
async function tracesIn({ context, sheet }: ProbeRun): Promise<string> {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id');
  await context.sync();
  return String(formats.items.length);
}

/** What the add-in keeps in a workbook that held nothing before. */
async function forget({ context }: ProbeRun): Promise<void> {
  for (const namespace of [RECORD_NAMESPACE, UNDO_NAMESPACE]) {
    const parts = context.workbook.customXmlParts.getByNamespace(namespace);
    parts.load('items/id');
    await context.sync();
    for (const part of parts.items) part.delete();
  }
  const kept = context.workbook.worksheets.getItemOrNullObject(RECORD_SHEET);
  kept.load('visibility');
  await context.sync();
  if (kept.isNullObject) return;
  kept.visibility = 'Hidden'; // a very hidden sheet cannot be deleted
  kept.delete();
  await context.sync();
}

const told = (session: ScoringSession): string => {
  const { notice } = session.state;
  return notice?.kind === 'error'
    ? `error ${notice.error.code} ${notice.error.detail ?? ''}`
    : (notice?.kind ?? 'nothing');
};

/** The add-in itself, on a form of its own making. */
export const PRODUCT_PROBES: readonly Probe[] = [
  {
    id: 'whole-scoring',
    traps: ['B1', 'B5', 'B6', 'A50'],
    group: 'product',
    needsEmptyWorkbook: true,
    asks: words(
      '一键评分、再评一次、撤销，整个过程走得通？',
      'Do scoring, scoring again and undoing work from end to end?',
    ),
    expected: {
      scored: 'scored',
      scores: SCORED,
      missing: 0,
      again: 'unchanged',
      undone: 'undone',
      restored: NOTHING,
      tracesLeft: '0',
    },
    async run(at): Promise<Figures> {
      await writeForm(at);
      const session = createScoringSession(excelPort());
      const started = performance.now();
      try {
        await session.score();
        const milliseconds = Math.round(performance.now() - started);
        const [scored, scores] = [told(session), await scoresIn(at)];
        const missing = session.state.missingTraces.length;
        const total = session.state.forms[0]?.card.total;
        await session.score();
        const again = told(session);
        await session.undo();
        const undone = told(session);
        return {
          scored,
          scores,
          missing,
          again,
          undone,
          restored: await scoresIn(at),
          tracesLeft: await tracesIn(at),
          complete: total?.complete ?? null,
          milliseconds,
          groupsUndo: groupsUndo(),
        };
      } finally {
        await forget(at);
      }
    },
  },
  {
    id: 'marks-removed',
    traps: ['B1', 'B5', 'B9'],
    group: 'product',
    needsEmptyWorkbook: true,
    asks: words('“清除标记”后不留标记，得分还在？', 'Does taking away the marks leave none, and the scores?'),
    expected: { removed: 'marksRemoved', scores: SCORED, tracesLeft: '0' },
    async run(at): Promise<Figures> {
      await writeForm(at);
      const session = createScoringSession(excelPort());
      try {
        await session.score();
        await session.removeMarks();
        return { removed: told(session), scores: await scoresIn(at), tracesLeft: await tracesIn(at) };
      } finally {
        await forget(at);
      }
    },
  },
];

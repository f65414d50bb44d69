import type { Locale } from './locale';

/* The steps that can be taken back, as they are named in the bar and its menu. */

const CHINESE = {
  /** What a step did, and when. */
  step: {
    scored: (when: string, cells: number) => `${when} 写入 ${cells} 处`,
    marksRemoved: (when: string) => `${when} 清除标记`,
    marked: (when: string) => `${when} 标出问题`,
    reviewed: (when: string, cells: number) => `${when} 复核写入 ${cells} 处`,
    remarked: (when: string) => `${when} 写入备注`,
    sheetsWritten: (when: string, _cells: number, sheets: readonly string[]) =>
      `${when} 写${sheets.map((sheet) => `“${sheet}”`).join('')}`,
    linked: (when: string) => `${when} 写链接公式`,
    renumbered: (when: string, cells: number) => `${when} 重新编号，${cells} 处`,
  },
  undoStep: (step: string) => `撤销 ${step}`,
  /** Of sheets that were written whole, such as a summary. */
  undoSheets: (sheets: readonly string[]) => `撤销写${sheets.map((sheet) => `“${sheet}”`).join('')}`,
  undoLast: {
    marksRemoved: '撤销清除标记',
    marked: '撤销标出问题',
    reviewed: '撤销复核',
    remarked: '撤销写入备注',
    linked: '撤销写链接公式',
    renumbered: '撤销重新编号',
  },
  noSteps: '没有可以撤销的',
  steps: (count: number) => `可以撤销的 ${count} 步`,
  /** Taking back a step takes back those after it. */
  backTo: (step: string, steps: number) => (steps === 1 ? step : `${step}（连同之后的，共 ${steps} 步）`),
};

const ENGLISH: typeof CHINESE = {
  step: {
    scored: (when, cells) => `${when}: ${cells} ${cells === 1 ? 'cell' : 'cells'} written`,
    marksRemoved: (when) => `${when}: marks cleared`,
    marked: (when) => `${when}: findings marked`,
    reviewed: (when, cells) => `${when}: review, ${cells} ${cells === 1 ? 'cell' : 'cells'} written`,
    remarked: (when) => `${when}: remark written`,
    sheetsWritten: (when, _cells, sheets) => `${when}: ${sheets.map((sheet) => `“${sheet}”`).join(', ')} written`,
    linked: (when) => `${when}: linking formulas written`,
    renumbered: (when, cells) => `${when}: materials numbered anew, ${cells} ${cells === 1 ? 'cell' : 'cells'}`,
  },
  undoStep: (step) => `Undo ${step}`,
  undoSheets: (sheets) => `Undo writing ${sheets.map((sheet) => `“${sheet}”`).join(', ')}`,
  undoLast: {
    marksRemoved: 'Undo clearing the marks',
    marked: 'Undo marking the findings',
    reviewed: 'Undo the review',
    remarked: 'Undo the remark',
    linked: 'Undo writing the linking formulas',
    renumbered: 'Undo numbering anew',
  },
  noSteps: 'Nothing to undo',
  steps: (count) => `${count} steps can be undone`,
  backTo: (step, steps) => (steps === 1 ? step : `${step} (with those after it, ${steps} steps)`),
};

/** The words of undo. */
export type UndoWords = typeof CHINESE;

export function undoWords(locale: Locale): UndoWords {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}

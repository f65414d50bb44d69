import type { CellPlace } from '../../../core/grid/address';
import { compactText } from '../../../core/grid/cell-text';
import { readGoalTexts, type GoalText } from '../../../core/finding/goals';
import type { ReportBlock, ReportPiece } from '../report-block';
import type { ReportSubject } from '../report-subject';
import { body, figure, gap, sentence, told } from './told';

/** Which project it is, whose, and of which year. */
export function projectFact(subject: ReportSubject): readonly ReportBlock[] {
  const { card, sheet, year } = subject;
  const { department, unit } = sheet.units;
  const line = (key: string, name: string, text: string | null, cell: CellPlace | null): ReportBlock =>
    text === null
      ? gap(name, `${name}：`)
      : told(key, name, body(`${name}：`, figure(subject, `${key}-name`, name, text, cell)));
  return [
    line('project', '项目名称', card.project, cellOf(subject, card.project)),
    line('department', '主管部门', department, cellOf(subject, department)),
    line('unit', '项目实施单位', unit, cellOf(subject, unit)),
    line('year', '评价年度', year === null ? null : `${year.year}年度`, year?.cell ?? null),
  ];
}

/** The cell above the header that says just this. */
function cellOf({ labels, sheet }: ReportSubject, text: string | null): CellPlace | null {
  if (text === null) return null;
  const wanted = compactText(text);
  for (let row = sheet.area.top; row < sheet.headerRow; row++) {
    const column = labels.filled(row).find((each) => compactText(labels.text(row, each) ?? '') === wanted);
    if (column !== undefined) return { row, column };
  }
  return null;
}

/** The goals of the year as they were set, and what is told to have been reached. */
export function goalsFact(subject: ReportSubject): readonly ReportBlock[] {
  const { expected, actual } = readGoalTexts(subject.labels, subject.sheet);
  const block = (key: string, name: string, texts: readonly GoalText[]): readonly ReportBlock[] => {
    const filled = texts.flatMap(({ place, text }) => {
      const lines = text.split(/[\n\r]+/u).map((line) => line.trim());
      return lines.filter((line) => line !== '').map((line) => ({ place, line }));
    });
    if (filled.length === 0) return [gap(name, `${name}：`)];
    const [first, ...others] = filled;
    const pieces = (
      index: number,
      at: { readonly place: CellPlace; readonly line: string },
    ): readonly ReportPiece[] => {
      const text = sentence(at.line);
      return [figure(subject, `${key}-${String(index)}`, name, text.slice(0, -1), at.place), text.slice(-1)];
    };
    if (first && others.length === 0) return [told(key, name, body(`${name}：`, ...pieces(0, first)))];
    return [told(key, name, body(`${name}：`), ...filled.map((each, index) => body(...pieces(index, each))))];
  };
  return [...block('goals', '年度绩效目标', expected), ...block('results', '目标完成情况', actual)];
}

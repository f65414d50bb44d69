import { plainText, type Exact } from '../../exact';
import type { CellPlace } from '../../grid/address';
import { readCell } from '../../grid/cell-number';
import { gridCell } from '../../grid/grid';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { knownHeading } from '../../sheet/header/heading-index';
import {
  namedChinese,
  namedEnglish,
  type Check,
  type CheckManual,
  type CheckSubject,
  type Observation,
  type WorkbookObservation,
} from '../check';
import { groupWeight, levelGroups, ownPointsColumn, type LevelGroup } from '../level-groups';
import { tablesWithForms } from '../tables-with-forms';

type Args =
  | (Told<'name' | 'first' | 'second'> & { readonly between: 'columns' })
  | (Told<'level' | 'form' | 'table' | 'parts' | 'first' | 'second'> & { readonly between: 'tables' });

/** W4: two weight columns of a form disagree, or a table of weights and the form that is scored. */
export const weightsDisagree: Check<Args> = {
  id: 'W4',
  severity: 'warning',
  about: 'cell',
  name: words('两处分值不一致', 'Two sets of weights disagree'),
  remedy: words('以批复的指标体系为准，统一两处分值', 'Make both the same, by the indicator system that was approved.'),
  sentence: {
    'zh-CN': (a) => {
      if (a.between === 'columns') return `${namedChinese(a.name)}两列分值不一致：${a.first} 和 ${a.second}`;
      const parts = a.parts === '' ? '' : `（${a.parts}）`;
      return `“${a.level}”分值${parts}在“${a.table}”为 ${a.first}，在“${a.form}”为 ${a.second}`;
    },
    'en-US': (a) => {
      if (a.between === 'columns')
        return `${namedEnglish(a.name)}: two weight columns disagree, ${a.first} and ${a.second}`;
      const parts = a.parts === '' ? '' : ` (${a.parts})`;
      return `“${a.level}”${parts} weighs ${a.first} in “${a.table}”, ${a.second} in “${a.form}”`;
    },
  },
  observe: (subject) => otherWeightColumns(subject).flatMap((column) => compareColumn(subject, column)),
  observeWorkbook: compareTables,
};

function otherWeightColumns({ sheet, labels }: CheckSubject): number[] {
  const { left, right } = sheet.area;
  if (sheet.columns.weight === undefined) return [];
  const ofLevels = [sheet.columns.level1, sheet.columns.level2].map((level) =>
    ownPointsColumn({ sheet, labels }, level),
  );
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index).filter(
    (column) => !ofLevels.includes(column),
  );
  return columns.filter((column) => {
    const heading = labels.label(sheet.headerRow, column);
    return (
      column !== sheet.columns.weight &&
      column !== sheet.columns.score &&
      heading !== '' &&
      knownHeading(heading)?.role === 'weight'
    );
  });
}

/** Columns that agree nowhere measure different things. */
function compareColumn({ labels, rows }: CheckSubject, column: number): Observation<Args>[] {
  let agreeing = 0;
  const found: Observation<Args>[] = [];
  for (const { read, scored } of rows) {
    const other = readCell(gridCell(labels.grid, read.row, column));
    if (scored.weight === null || other.kind !== 'figure') continue;
    const second = plainText(other.quantity.value);
    if (second === scored.weight) agreeing++;
    else {
      const args = { between: 'columns', name: scored.name, first: scored.weight, second } as const;
      found.push({ place: { row: read.row, column }, args });
    }
  }
  return agreeing > 0 ? found : [];
}

/** What a 一级 or 二级 label is about, whatever else stands in it. */
const LEVEL_WORDS = ['决策', '投入', '过程', '产出', '效益', '满意度'];
const PART_WORDS = ['数量', '质量', '时效', '成本', '经济', '社会', '生态', '可持续', '满意度'];

interface Level {
  readonly place: CellPlace;
  readonly weight: Exact | null;
  /** 数量 → 14: the 二级 below, where all of them can be told apart and weighed. */
  readonly parts: ReadonlyMap<string, Exact> | null;
}

/** Compares every table of weights with the form that is scored by it. Where it is not clear which form that is, nothing is
 *  said. */
function compareTables(subjects: readonly CheckSubject[]): WorkbookObservation<Args>[] {
  return tablesWithForms(subjects).flatMap(({ table, form }) => compare(table, form));
}

function compare(table: CheckSubject, form: CheckSubject): WorkbookObservation<Args>[] {
  const scored = levelsOf(form);
  return [...levelsOf(table)].flatMap(([level, listed]) => {
    const used = scored.get(level);
    const difference = used ? differenceOf(listed, used) : null;
    if (!difference) return [];
    const args = { between: 'tables', level, form: form.sheet.sheet, table: table.sheet.sheet, ...difference } as const;
    return [{ subject: table, place: listed.place, args }];
  });
}

type Difference = Told<'parts' | 'first' | 'second'>;

/** The parts where both have the same ones, else the levels as a whole. */
function differenceOf(listed: Level, used: Level): Difference | null {
  const parts = sharedParts(listed, used);
  const pairs = parts
    ? parts.map((part) => [listed.parts?.get(part) ?? null, used.parts?.get(part) ?? null] as const)
    : [[listed.weight, used.weight] as const];
  if (!pairs.some(([first, second]) => first && second && !first.eq(second))) return null;
  const join = (weights: readonly (Exact | null)[]): string =>
    weights.map((weight) => (weight ? plainText(weight) : '')).join('/');
  return {
    parts: parts?.join('/') ?? '',
    first: join(pairs.map(([first]) => first)),
    second: join(pairs.map(([, second]) => second)),
  };
}

function sharedParts(listed: Level, used: Level): readonly string[] | null {
  if (!listed.parts || listed.parts.size !== used.parts?.size) return null;
  const parts = [...listed.parts.keys()];
  return parts.every((part) => used.parts?.has(part)) ? parts : null;
}

function levelsOf(subject: CheckSubject): Map<string, Level> {
  const levels = new Map<string, Level>();
  for (const group of levelGroups(subject)) {
    const word = LEVEL_WORDS.find((each) => group.label.includes(each));
    if (word === undefined || levels.has(word)) continue;
    levels.set(word, { place: group.place, weight: groupWeight(group), parts: partsOf(group) });
  }
  return levels;
}

function partsOf({ children }: LevelGroup): Map<string, Exact> | null {
  const parts = new Map<string, Exact>();
  for (const child of children) {
    const word = PART_WORDS.find((each) => child.label.includes(each));
    const weight = groupWeight(child);
    if (word === undefined || weight === null || parts.has(word)) return null;
    parts.set(word, weight);
  }
  return parts.size === 0 ? null : parts;
}

/** What the manual says of W4. */
export const manual: CheckManual<Args> = {
  looksAt: ['两列分值，或指标体系表与自评表的分值', 'two weight columns, or the table of weights and the scored form'],
  example: {
    given: [
      '指标体系中产出数量、质量、时效为14、12、14分，自评表中为20、10、10分',
      'The indicator table gives quantity, quality and timeliness 14, 12 and 14 points, the form 20, 10 and 10',
    ],
    args: {
      between: 'tables',
      level: '产出',
      form: '自评表',
      table: '指标体系',
      parts: '数量/质量/时效',
      first: '14/12/14',
      second: '20/10/10',
    },
  },
};

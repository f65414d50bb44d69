import { plainText, type Exact } from '../exact';
import type { CellPlace } from '../grid/address';
import type { CheckSubject, WorkbookObservation } from './check';
import { groupWeight, levelGroups, type LevelGroup } from './level-groups';

/** What a 一级 or 二级 label is about, whatever else stands in it. */
const LEVEL_WORDS = ['决策', '投入', '过程', '产出', '效益', '满意度'];
const PART_WORDS = ['数量', '质量', '时效', '成本', '经济', '社会', '生态', '可持续', '满意度'];

interface Level {
  readonly place: CellPlace;
  readonly weight: Exact | null;
  /** 数量 → 14: the 二级 below, where all of them can be told apart and weighed. */
  readonly parts: ReadonlyMap<string, Exact> | null;
}

/** Compares every table of weights with the form that is scored by it: a form of the same project, else of the same
 *  sheet, else the only one of the workbook. Where it is not clear which form that is, nothing is said. */
export function compareTables(subjects: readonly CheckSubject[]): WorkbookObservation[] {
  return tablesWithForms(subjects).flatMap(({ table, form }) => compare(table, form));
}

/** A table that lists indicators with their weights, and the form that is scored by it. */
export interface TableWithForm {
  readonly table: CheckSubject;
  readonly form: CheckSubject;
}

/** Every table of weights of which it is clear which form is scored by it. */
export function tablesWithForms(subjects: readonly CheckSubject[]): readonly TableWithForm[] {
  const forms = subjects.filter(({ sheet }) => sheet.kind === 'scored');
  return subjects.flatMap((table) => {
    const form = table.sheet.kind === 'weights' ? formOf(table, forms) : null;
    return form ? [{ table, form }] : [];
  });
}

function formOf({ sheet }: CheckSubject, forms: readonly CheckSubject[]): CheckSubject | null {
  const sameProject = forms.filter((form) => sheet.project !== null && form.sheet.project === sheet.project);
  const sameSheet = forms.filter((form) => form.sheet.sheet === sheet.sheet);
  const [candidate, other] = [sameProject, sameSheet, forms].find((list) => list.length > 0) ?? [];
  return candidate && !other ? candidate : null;
}

function compare(table: CheckSubject, form: CheckSubject): WorkbookObservation[] {
  const scored = levelsOf(form);
  return [...levelsOf(table)].flatMap(([level, listed]) => {
    const used = scored.get(level);
    const difference = used ? differenceOf(listed, used) : null;
    if (!difference) return [];
    const args = { between: 'tables', level, form: form.sheet.sheet, table: table.sheet.sheet, ...difference };
    return [{ subject: table, place: listed.place, args }];
  });
}

type Difference = Readonly<Record<'parts' | 'first' | 'second', string>>;

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

import { readFileSync } from 'node:fs';
import type { Check, CheckManual } from '../../src/core/finding/check';
import { checkManual } from '../../src/scripts/check-manual';

/** Where else a check is to be found than in the list. */
export interface CheckPlaces {
  /** By id, as the files of checks/ export them. */
  readonly manuals: ReadonlyMap<string, CheckManual>;
  /** Ids that have sheets which trip them, in test/core/finding/cases. */
  readonly cases: readonly string[];
  readonly manual: string;
  readonly readme: string;
}

/** What core/finding/MANUAL.md and the README say today. */
export function checkPapers(): Pick<CheckPlaces, 'manual' | 'readme'> {
  return { manual: readFileSync('src/core/finding/MANUAL.md', 'utf8'), readme: readFileSync('README.md', 'utf8') };
}

/** What is missing of the recipe for a check, in a sentence each. */
export function checkFaults(list: readonly Check[], places: CheckPlaces): readonly string[] {
  const { manuals, cases, manual, readme } = places;
  const ids = list.map(({ id }) => id);
  const told = list.flatMap((check) => [...ownFaults(check, ids), ...placeFaults(check, places)]);
  const counts = [`像审核人员一样检查 ${ids.length} 项`, `makes the ${ids.length} checks a reviewing officer makes`];
  return [
    ...told,
    ...[...manuals.keys()].filter((id) => !ids.includes(id)).map((id) => `checks/: list ${id} in all-checks.ts`),
    ...cases.filter((id) => !ids.includes(id)).map((id) => `cases/: no check is called ${id}`),
    ...counts.filter((count) => !readme.includes(count)).map((count) => `README.md: say “${count}”`),
    ...(told.length === 0 && manual !== checkManual(manuals) ? ['MANUAL.md: npm run make:manuals'] : []),
  ];
}

function ownFaults({ id, name, remedy }: Check, ids: readonly string[]): string[] {
  const inBoth = [name, remedy].every((words) => isTold(words['zh-CN'], words['en-US']));
  return [
    ...(/^[A-Z]\d{1,2}$/u.test(id) ? [] : [`${id}: an id is a letter and a number, so that a rule set may name it`]),
    ...(ids.filter((each) => each === id).length === 1 ? [] : [`${id}: the id is taken`]),
    ...(inBoth ? [] : [`${id}: give its name and remedy in Chinese and in English`]),
  ];
}

function placeFaults({ id, sentence }: Check, { manuals, cases }: CheckPlaces): string[] {
  const manual = manuals.get(id);
  if (!manual) return [`${id}: export its manual from its file in checks/`];
  const { looksAt, thresholds, example } = manual;
  const inBoth = [looksAt, ...Object.values(thresholds ?? {})].every((pair) => isTold(...pair));
  const sentences = [sentence['zh-CN'](example.args), sentence['en-US'](example.args)];
  return [
    ...(inBoth && example.given.every((text) => text !== '')
      ? []
      : [`${id}: give its manual in Chinese and in English`]),
    ...(sentences.some((text) => /undefined|null|NaN|“”/u.test(text))
      ? [`${id}: complete the texts of its example`]
      : []),
    ...(cases.includes(id) ? [] : [`${id}: add to cases/ a sheet that trips it, and one that nearly does`]),
  ];
}

const isTold = (chinese: string, english: string): boolean =>
  /\p{Script=Han}/u.test(chinese) && /^[^\p{Script=Han}]+$/u.test(english);

import { scoringRules, type FunctionChoice, type FunctionId } from '../../core/scoring/rules/scoring-rules';
import type { RuleField, ScoringRule } from '../../core/scoring/rules/rule';

/** A function with its parameters while it is being filled in: one entry a field, by its place in the document
 *  (`points`, `bands[0].limit`, `by.reverse`); a blank text stands for nothing. */
export type ChoiceEntries = Readonly<Record<string, string | boolean>>;

/** The ids of all scoring functions, in the order they are offered. */
export function functionIds(): readonly FunctionId[] {
  return Object.values(scoringRules).map(({ id }) => id);
}

/** The entries proposed to somebody who chooses this function. */
export function proposedEntries(id: FunctionId): ChoiceEntries {
  return draftsOf(scoringRules[id])[0] ?? {};
}

/** The entries of a choice that was made already. */
export function choiceEntries(choice: FunctionChoice): ChoiceEntries {
  return withOptional(entriesOf(choice));
}

/** What the pane says of an entry: `by.bands[2].limit` is the field `bands[].limit` of the function that scores the mean;
 *  null where it is not shown. */
export function fieldOf(entries: ChoiceEntries, entry: string): RuleField | null {
  const place = entry.replace(/\[\d+\]/u, '[]');
  const own = ruleNamed(entries['function'])?.fields[place];
  const inner = place.startsWith('by.') ? ruleNamed(entries['by.function'])?.fields[place.slice('by.'.length)] : null;
  return own ?? inner ?? null;
}

/** What remains of the entries after one is changed: another form of a function has other fields. */
export function withEntry(entries: ChoiceEntries, entry: string, value: string | boolean): ChoiceEntries {
  const [, prefix = '', name = ''] = /^(by\.)?(.*)$/u.exec(entry) ?? [];
  const changed = { ...entries, [entry]: value };
  const rule = ruleNamed(changed[`${prefix}function`]);
  const drafts = rule ? draftsOf(rule) : [];
  if (name !== 'function' && !tellsForms(name, drafts)) return changed;
  const draft = drafts.find((each) => each[name] === value) ?? drafts[0];
  if (!draft) return entries;
  const others = Object.entries(entries).filter(([key]) => !key.startsWith(prefix));
  const own = Object.entries(draft).map(([key, proposed]) => {
    const before = name === 'function' ? undefined : entries[prefix + key];
    return [prefix + key, key === name ? value : (before ?? proposed)] as const;
  });
  return Object.fromEntries([...others, ...own]);
}

/** Whether a field is there in every form of a function and tells them apart. */
function tellsForms(name: string, drafts: readonly ChoiceEntries[]): boolean {
  const values = drafts.map((draft) => draft[name]);
  return values.every((value) => value !== undefined) && new Set(values).size > 1;
}

/** One more band, or the last one taken away. `list` is `bands` or `points`. */
export function withBand(entries: ChoiceEntries, list: string, change: 1 | -1): ChoiceEntries {
  const keys = Object.keys(entries).filter((key) => key.startsWith(`${list}[`));
  const last = Math.max(...keys.map((key) => Number(/\[(\d+)\]/u.exec(key)?.[1])));
  const own = keys.filter((key) => key.startsWith(`${list}[${String(last)}]`));
  const added = own.map((key) => [key.replace(`[${String(last)}]`, `[${String(last + 1)}]`), ''] as const);
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]) => {
      if (change === -1) return own.includes(key) ? [] : [[key, value] as const];
      return key === own.at(-1) ? [[key, value] as const, ...added] : [[key, value] as const];
    }),
  );
}

function ruleNamed(id: unknown): ScoringRule | null {
  const rules: readonly ScoringRule[] = Object.values(scoringRules);
  return rules.find((rule) => rule.id === id) ?? null;
}

/** The entries of each form of a function. */
function draftsOf({ proposals }: ScoringRule): readonly ChoiceEntries[] {
  return proposals.map((proposal) => withOptional(entriesOf(proposal)));
}

function entriesOf(value: unknown, path = ''): ChoiceEntries {
  if (typeof value === 'boolean') return { [path]: value };
  if (typeof value !== 'object' || value === null) return { [path]: typeof value === 'string' ? value : '' };
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return { [path]: value.join('、') };
  const parts = Array.isArray(value)
    ? value.map((each: unknown, index) => entriesOf(each, `${path}[${String(index)}]`))
    : Object.entries(value).map(([key, each]: [string, unknown]) =>
        entriesOf(each, path === '' ? key : `${path}.${key}`),
      );
  return Object.assign({}, ...parts);
}

/** Parameters that may be left out have a field all the same: a blank one, or a no where others are yes or no. */
function withOptional(entries: ChoiceEntries): ChoiceEntries {
  const missing = ['', 'by.'].flatMap((prefix) => {
    const fields = ruleNamed(entries[`${prefix}function`])?.fields ?? {};
    return Object.entries(fields).flatMap(([field, asked]): [string, string | boolean][] => {
      if (Object.hasOwn(entries, prefix + field) || !('blank' in asked) || asked.blank !== 'absent') return [];
      const [other, value] = asked.onlyWhere ?? [];
      if (other !== undefined && entries[prefix + other] !== value) return [];
      return [[prefix + field, asked.typed === undefined && !asked.options ? false : '']];
    });
  });
  return { ...entries, ...Object.fromEntries(missing) };
}

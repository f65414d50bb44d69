import type { FunctionChoice } from '../../core/scoring/rule-set/function-choice';
import { proposedChoices } from '../../core/scoring/proposed-choice';
import { scoringRules } from '../../core/scoring/rules/all-rules';

/** A function with its parameters while it is being filled in: one entry a field, by its place in the document
 *  (`points`, `bands[0].limit`, `by.reverse`); a blank text stands for nothing. */
export type ChoiceEntries = Readonly<Record<string, string | boolean>>;

export type FunctionId = FunctionChoice['function'];

/** The entries proposed to somebody who chooses this function. */
export function proposedEntries(id: FunctionId): ChoiceEntries {
  return withOptional(entriesOf(proposedChoices(id)[0]));
}

/** The entries of a choice that was made already. */
export function choiceEntries(choice: FunctionChoice): ChoiceEntries {
  return withOptional(entriesOf(choice));
}

/** What remains of the entries after one is changed: another form of a function has other fields. */
export function withEntry(entries: ChoiceEntries, field: string, value: string | boolean): ChoiceEntries {
  const [, prefix = '', name = ''] = /^(by\.)?(.*)$/u.exec(field) ?? [];
  const changed = { ...entries, [field]: value };
  if (name !== 'form' && name !== 'late' && name !== 'function') return changed;
  const function_ = changed[`${prefix}function`];
  const id = functionIds().find((each) => each === function_);
  if (id === undefined) return entries;
  const drafts = proposedChoices(id).map((draft) => withOptional(entriesOf(draft)));
  const draft = drafts.find((each) => each[name] === value) ?? drafts[0] ?? {};
  const others = Object.entries(entries).filter(([key]) => !key.startsWith(prefix) || (prefix === '' && key === ''));
  const own = Object.entries(draft).map(([key, proposed]) => {
    const before = name === 'function' ? undefined : entries[prefix + key];
    return [prefix + key, key === name ? value : (before ?? proposed)] as const;
  });
  return Object.fromEntries([...others, ...own]);
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

/** The ids of all scoring functions, in the order they are offered. */
export function functionIds(): readonly FunctionId[] {
  return Object.values(scoringRules).map(({ meta }) => meta.id);
}

function entriesOf(value: unknown, path = ''): ChoiceEntries {
  if (typeof value === 'boolean') return { [path]: value };
  if (typeof value !== 'object' || value === null) return { [path]: typeof value === 'string' ? value : '' };
  if (path.endsWith('weights') && Array.isArray(value)) return { [path]: value.join('、') };
  const parts = Array.isArray(value)
    ? value.map((each: unknown, index) => entriesOf(each, `${path}[${String(index)}]`))
    : Object.entries(value).map(([key, each]: [string, unknown]) =>
        entriesOf(each, path === '' ? key : `${path}.${key}`),
      );
  return Object.assign({}, ...parts);
}

/** Parameters that may be left out have a field all the same. */
function withOptional(entries: ChoiceEntries): ChoiceEntries {
  const prefix = entries['by.function'] === 'deduction' ? 'by.' : '';
  if (entries[`${prefix}function`] !== 'deduction') return entries;
  const stepped = entries[`${prefix}form`] === 'perPoint' ? [[`${prefix}percentSteps`, false] as const] : [];
  const missing = [...stepped, [`${prefix}from`, ''] as const].filter(([field]) => !Object.hasOwn(entries, field));
  return { ...entries, ...Object.fromEntries(missing) };
}

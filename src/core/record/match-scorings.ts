import { formWho, type LastScoring, type ReadForm } from './last-scoring';

/** Which of the remembered scorings of a sheet is whose: by title and project where that tells, else in their order if nothing
 *  was added or taken away. */
export function lastScoringsOf<F extends ReadForm>(
  forms: readonly F[],
  remembered: readonly LastScoring[],
): ReadonlyMap<F, LastScoring> {
  const found = new Map<F, LastScoring>();
  if (remembered.length === 0) return found;
  const scored = forms.filter(({ card }) => card.kind === 'scored');
  const whos = new Map(scored.map((form) => [form, formWho(form)]));
  for (const form of scored) {
    const who = whos.get(form);
    const [one, ...others] = remembered.filter((each) => each.who === who);
    const isOnly = scored.filter((each) => whos.get(each) === who).length === 1;
    if (one && others.length === 0 && isOnly) found.set(form, one);
  }
  const [formsLeft, left] = [
    scored.filter((form) => !found.has(form)),
    remembered.filter((each) => ![...found.values()].includes(each)),
  ];
  if (formsLeft.length !== left.length) return found;
  formsLeft.forEach((form, index) => {
    const last = left[index];
    if (last) found.set(form, last);
  });
  return found;
}

/** Which of some remembered rows each row is (null: a new one), and which are gone. A row is known by its key, wherever it
 *  stands; one whose words were changed by standing right below the same row as before. */
export function matchRows(
  keys: readonly string[],
  remembered: readonly string[],
): { readonly partners: readonly (number | null)[]; readonly gone: readonly number[] } {
  const byKey = new Map(remembered.map((key, index) => [key, index]));
  const partners: (number | null)[] = keys.map((key) => byKey.get(key) ?? null);
  const taken = new Set(partners);
  keys.forEach((_, index) => {
    if (partners[index] !== null) return;
    const above = index === 0 ? -1 : partners[index - 1];
    const candidate = above === null || above === undefined ? null : above + 1;
    if (candidate === null || candidate >= remembered.length || taken.has(candidate)) return;
    partners[index] = candidate;
    taken.add(candidate);
  });
  return { partners, gone: remembered.flatMap((_, index) => (taken.has(index) ? [] : [index])) };
}

import type { ProvedIndicator } from '../../core/beside/material-links';
import { numberParts, type MaterialList } from '../../core/beside/material-list';

/** An indicator, and the keys of its materials in their order. */
interface NumberedIndicator {
  readonly indicator: Pick<ProvedIndicator, 'order'>;
  readonly keys: readonly string[];
}

/** The number of each material, by its key: the one it has in the list, else the next that is free among those of its
 *  indicator (1-3). The first part is the indicator's place in order, unless another indicator has it on its papers already. */
export function freeNumbers(
  indicators: readonly NumberedIndicator[],
  present: MaterialList | null,
): ReadonlyMap<string, string> {
  const standing = new Map(
    (present?.lines ?? []).flatMap(({ key, number }) => (key === '' ? [] : [[key, number] as const])),
  );
  const last = new Map<string, number>();
  for (const { number } of present?.lines ?? []) {
    const parts = numberParts(number);
    if (parts) last.set(parts.group, Math.max(last.get(parts.group) ?? 0, parts.place));
  }
  const groups = groupsOf(indicators, standing, last);
  const numbers = new Map<string, string>();
  for (const [index, { keys }] of indicators.entries()) {
    const group = groups[index] ?? '';
    for (const key of keys) {
      const known = standing.get(key) ?? '';
      const place = (last.get(group) ?? 0) + 1;
      if (known === '') last.set(group, place);
      numbers.set(key, known === '' ? `${group}-${String(place)}` : known);
    }
  }
  return numbers;
}

/** The first part of each indicator's numbers: what its materials have already; else its place in order; where that is
 *  another's, the first that is nobody's. */
function groupsOf(
  indicators: readonly NumberedIndicator[],
  standing: ReadonlyMap<string, string>,
  last: ReadonlyMap<string, number>,
): readonly string[] {
  const owned = indicators.map(({ keys }) => groupOf(keys, standing));
  const taken = new Set(owned.flatMap((group) => group ?? []));
  const wanted = indicators.map(
    ({ indicator: { order } }, index) => owned[index] ?? (taken.has(String(order)) ? null : String(order)),
  );
  for (const group of wanted) if (group !== null) taken.add(group);
  return wanted.map((group) => {
    let next = 1;
    while (group === null && (taken.has(String(next)) || last.has(String(next)))) next += 1;
    const found = group ?? String(next);
    taken.add(found);
    return found;
  });
}

/** The first part of the numbers its materials have already. */
function groupOf(keys: readonly string[], standing: ReadonlyMap<string, string>): string | null {
  for (const key of keys) {
    const group = numberParts(standing.get(key) ?? '')?.group ?? '';
    if (group !== '') return group;
  }
  return null;
}

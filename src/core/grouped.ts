/** Things by what they belong to, each group in their order; what belongs to nothing (null) is left out. */
export function grouped<T, K>(all: readonly T[], groupOf: (one: T) => K | null): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groupOf(one);
    if (group === null) continue;
    const known = groups.get(group);
    if (known) known.push(one);
    else groups.set(group, [one]);
  }
  return groups;
}

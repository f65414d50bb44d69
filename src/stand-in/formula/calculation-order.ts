/** In which order to calculate, and which of the formulas depend on themselves. */
export interface CalculationOrder {
  readonly order: readonly string[];
  readonly circular: ReadonlySet<string>;
}

/** Orders formulas so that each comes after all it reads: Tarjan's strongly connected parts, which come out dependents
 *  first; a part of several formulas is a circle. Without recursion, since chains can be thousands of cells long. */
export function calculationOrder(
  keys: ReadonlySet<string>,
  readersOf: (key: string) => Iterable<string>,
): CalculationOrder {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const order: string[] = [];
  const circular = new Set<string>();
  const path: { readonly key: string; readonly next: Iterator<string> }[] = [];

  const enter = (key: string): void => {
    low.set(key, index.size);
    index.set(key, index.size);
    open.push(key);
    isOpen.add(key);
    path.push({ key, next: readersOf(key)[Symbol.iterator]() });
  };
  const lower = (key: string, to: number | undefined): void => {
    low.set(key, Math.min(low.get(key) ?? Infinity, to ?? Infinity));
  };
  const leave = (key: string): void => {
    if (low.get(key) !== index.get(key)) return;
    const part = open.splice(open.lastIndexOf(key));
    for (const one of part) isOpen.delete(one);
    if (part.length > 1) for (const one of part) circular.add(one);
    order.push(...part);
  };

  for (const key of keys) {
    if (!index.has(key)) enter(key);
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const { done, value } = visit.next.next();
      if (done) {
        path.pop();
        leave(visit.key);
        const parent = path.at(-1);
        if (parent) lower(parent.key, low.get(visit.key));
      } else if (value === visit.key) circular.add(value);
      else if (keys.has(value) && !index.has(value)) enter(value);
      else if (isOpen.has(value)) lower(visit.key, index.get(value));
    }
  }
  return { order: order.reverse(), circular };
}

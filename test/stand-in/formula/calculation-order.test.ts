import fc from 'fast-check';
import { calculationOrder } from '../../../src/stand-in/formula/dependents';

/** Formula i reads the formulas listed for it. */
type Reads = readonly (readonly number[])[];

function ordered(reads: Reads): ReturnType<typeof calculationOrder> {
  const keys = reads.map((_, i) => String(i));
  return calculationOrder(new Set(keys), (key) =>
    keys.filter((reader) => reads[Number(reader)]?.includes(Number(key))),
  );
}

const SIZE = 12;

test('every formula comes after what it reads', () => {
  const acyclic = fc.tuple(
    ...Array.from({ length: SIZE }, (_, i) => fc.subarray(Array.from({ length: i }, (_v, k) => k))),
  );
  fc.assert(
    fc.property(acyclic, fc.shuffledSubarray([...Array(SIZE).keys()], { minLength: SIZE }), (reads, names) => {
      const renamed: number[][] = [];
      reads.forEach((read, i) => (renamed[names[i] ?? 0] = read.map((one) => names[one] ?? 0)));
      const { order, circular } = ordered(renamed);
      expect(circular.size).toBe(0);
      expect([...order].sort((a, b) => Number(a) - Number(b))).toEqual(renamed.map((_, i) => String(i)));
      for (const [i, read] of renamed.entries()) {
        for (const one of read) expect(order.indexOf(String(one))).toBeLessThan(order.indexOf(String(i)));
      }
    }),
  );
});

test('circular is what can be reached from itself, and nothing else', () => {
  const graph = fc.array(fc.uniqueArray(fc.nat(SIZE - 1), { maxLength: 3 }), { minLength: SIZE, maxLength: SIZE });
  fc.assert(
    fc.property(graph, (reads) => {
      const reached = (from: number): ReadonlySet<number> => {
        const found = new Set(reads[from]);
        for (const one of found) for (const next of reads[one] ?? []) found.add(next);
        return found;
      };
      const expected = reads.flatMap((_, i) => (reached(i).has(i) ? [String(i)] : []));
      expect([...ordered(reads).circular].sort()).toEqual(expected.sort());
    }),
  );
});

import { Exact } from '../exact';

/** Up to a hundredth of a point two scores count as the same: people round in different ways. */
const TOLERANCE = new Exact('0.01');

/** Whether what was written is really another score than the recomputed one. */
export function differs(written: Exact, computed: string): boolean {
  return written.minus(computed).abs().gt(TOLERANCE);
}

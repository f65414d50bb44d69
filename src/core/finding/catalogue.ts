import { checks } from './all-checks';
import type { Check } from './check';

const byId: ReadonlyMap<string, Check> = new Map(checks.map((check) => [check.id, check]));

/** The check of an id; null: there is none, as in a record of a later version. */
export function findCheck(id: string): Check | null {
  return byId.get(id) ?? null;
}

/** The check that made a finding. */
export function checkOf(id: string): Check {
  const check = findCheck(id);
  if (!check) throw new Error(`no check is called ${id}`);
  return check;
}

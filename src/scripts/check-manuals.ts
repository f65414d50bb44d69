import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Check, CheckManual } from '../core/finding/check';

const FOLDER = path.resolve(__dirname, '../core/finding/checks');

/** What the manual says of every check, by its id, as the file of the check exports it. Read from the folder: a list beside
 *  it would have to be kept by hand, and one in core would put the manuals into the pane. */
export function checkManuals(): ReadonlyMap<string, CheckManual> {
  return new Map(readdirSync(FOLDER).map(manualIn));
}

function manualIn(name: string): readonly [string, CheckManual] {
  const file: Readonly<Record<string, Check | CheckManual>> = require(path.join(FOLDER, name));
  const exported = Object.values(file);
  const check = exported.find((each) => 'id' in each);
  const manual = exported.find((each) => 'looksAt' in each);
  if (!check || !manual) throw new Error(`${name} has to export a check and its manual`);
  return [check.id, manual];
}

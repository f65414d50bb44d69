import { FLAGS, isSwitchedOff, type FormatRecord } from './style-records';

/** Files often hold formats that look alike and differ in what they say of the parts that apply (`applyFill` …). When a
 *  change of a cell's looks is taken back, also after the file was closed, the cell must come to the one it had, so that
 *  its sheet is byte for byte as it was. So a format made from another keeps its flags; a flag that it adds is written
 *  `true`, where Excel writes `1`, and can be told from those that were there. */
const ADDED = 'true';

/** The attributes of a format with the flags of what was changed. */
export function withFlags(
  attributes: ReadonlyMap<string, string>,
  changed: readonly string[],
): ReadonlyMap<string, string> {
  const added = changed.filter((flag) => !isOn(attributes.get(flag)));
  return new Map([...attributes, ...added.map((flag) => [flag, ADDED] as const)]);
}

/** How well `candidate`, which looks the same, fits as what `record` comes from or leads to when the parts that `changed`
 *  names were changed; below 0: not at all. */
export function originLikeness(candidate: FormatRecord, record: FormatRecord, changed: readonly string[]): number {
  let likeness = 0;
  for (const flag of FLAGS) {
    const [theirs, ours] = [candidate.attributes.get(flag), record.attributes.get(flag)];
    const isChanged = changed.includes(flag);
    if (ours === ADDED && !isOn(theirs)) likeness += 2;
    else if (theirs === ADDED && !isOn(ours)) likeness += isChanged ? 2 : 0;
    else if (isChanged && isSwitchedOff(candidate, flag)) return -1;
    else if (theirs === ours) likeness += 1;
    else if (!isChanged) return -1;
  }
  return likeness;
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Whether all these flags were added when a format was made from another. */
export function isAdded({ attributes }: FormatRecord, flags: readonly string[]): boolean {
  return flags.every((flag) => attributes.get(flag) === ADDED);
}

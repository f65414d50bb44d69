import type { Probe } from '../probe';
import { ADD_IN_PROBES } from './add-in-probes';
import { EVENT_PROBES } from './event-probes';
import { LIMIT_PROBES } from './limit-probes';
import { LOOK_PROBES } from './look-probes';
import { MARK_PROBES } from './mark-probes';
import { NOTE_PROBES } from './note-probes';
import { PERSON_PROBES } from './person-probes';
import { PLATFORM_PROBES } from './platform-probes';
import { PRODUCT_PROBES } from './product-probes';
import { READ_PROBES } from './read-probes';
import { WORKBOOK_PROBES } from './workbook-probes';
import { WRITE_PROBES } from './write-probes';

const FOUND = [
  ...PLATFORM_PROBES,
  ...READ_PROBES,
  ...WRITE_PROBES,
  ...LOOK_PROBES,
  ...MARK_PROBES,
  ...NOTE_PROBES,
  ...WORKBOOK_PROBES,
  ...EVENT_PROBES,
  ...PRODUCT_PROBES,
  ...LIMIT_PROBES,
  ...PERSON_PROBES,
  ...ADD_IN_PROBES,
];

const isForPerson = ({ group }: Probe): boolean => group === 'person';

/** Every probe: those that answer themselves first, those that need the person last. */
export const ALL_PROBES: readonly Probe[] = [
  ...FOUND.filter((probe) => !isForPerson(probe)),
  ...FOUND.filter(isForPerson),
];

/** Traps no probe can tell about, and why. */
export const NOT_PROBED: Readonly<Record<string, string>> = {
  A7: 'a silence of Excel cannot be called for; the add-in limits every wait',
  A9: 'memory is not told to a page',
  A10: 'a pane that hangs would end this page too',
  A18: 'how texts are understood is our own affair',
  A19: 'how per cents are understood is our own affair',
  A26: 'loading the properties is what brings Excel down; the add-in does not',
  A27: 'the formulas we write are short',
  A33: 'not used',
  A38: 'takes two people on one workbook',
  A40: 'not used',
  A42: 'takes a workbook with macros',
  A45: 'how the add-in is offered shows in that it is there',
  A47: 'the time until the page is ready is recorded with every run',
  A48: 'WPS does not run add-ins of this kind',
  A49: 'what the page may run is tested where it is served',
  B12: 'how the add-in is offered shows in that it is there',
  B13: 'in such a workbook no add-in runs',
};

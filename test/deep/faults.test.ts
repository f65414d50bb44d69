import type { Fault } from '../../src/stand-in/office-host/page/request-plan';
import { flawless, outcome } from '../support/fault-sweep';

const HOUR = 3_600_000;
/** 100 sheets are some 7,000 actions: enough of them to meet every kind on early, middle and late sheets. */
const MOST_ACTIONS = 380;
const PATIENCE = 300;

/** How often a fault comes, and what may become of the workbook. Told: going back fails as well, and the sheet is named. */
const HOW: readonly (readonly [string, string, (nth: number) => boolean, RegExp])[] = [
  ['once', 'GeneralException', (nth) => nth === 0, /^done$/u],
  ['for good', 'GeneralException', () => true, /^(?:done|scored|as before|told)$/u],
  ['refused', 'AccessDenied', (nth) => nth === 0, /^(?:done|scored|as before)$/u],
];

test.each([1, 5, 100])(
  'R3: %i sheets, a fault at the actions of a write: no sheet is half written without being named',
  async (sheets) => {
    const { actions } = await flawless(sheets);
    const step = Math.max(1, Math.ceil(actions / MOST_ACTIONS)) + (sheets === 100 ? 96 : 0);
    const wrong: string[] = [];
    let tried = 0;
    for (let action = 0; action < actions; action += step) {
      for (const [how, code, isFaulty, expected] of HOW) {
        const fault: Fault = { kind: 'action', action, code };
        const result = await outcome(sheets, (nth) => (isFaulty(nth) ? fault : null));
        if (!expected.test(result)) wrong.push(`action ${action}, ${how}: ${result}`);
        tried += 1;
      }
    }
    console.log(`${sheets} sheets: ${tried} faults at ${Math.ceil(actions / step)} of ${actions} actions`);
    expect(wrong).toEqual([]);
  },
  HOUR,
);

const WHOLE: readonly (readonly [string, Fault, (nth: number) => boolean, RegExp])[] = [
  ['refused once', { kind: 'request', code: 'GeneralException' }, (nth) => nth === 0, /^done$/u],
  ['refused for good', { kind: 'request', code: 'GeneralException' }, () => true, /^as before$/u],
  ['no answer once, not carried out', { kind: 'silence', done: false }, (nth) => nth === 0, /^done$/u],
  ['no answer once, carried out', { kind: 'silence', done: true }, (nth) => nth === 0, /^done(?:, not undone)?$/u],
  ['no answer ever, not carried out', { kind: 'silence', done: false }, () => true, /^(?:as before|told)$/u],
  ['no answer ever, carried out', { kind: 'silence', done: true }, () => true, /^(?:as before|told|done)/u],
];

test.each([1, 5, 100].flatMap((sheets) => WHOLE.map((each) => [sheets, ...each] as const)))(
  'R3: %i sheets, the request %s',
  async (sheets, _, fault, isFaulty, expected) => {
    const patience = sheets === 100 ? 10 * PATIENCE : PATIENCE;
    expect(await outcome(sheets, (nth) => (isFaulty(nth) ? fault : null), patience)).toMatch(expected);
  },
  HOUR,
);

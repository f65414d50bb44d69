import { canonicalJson, isFields } from './canonical-json';
import type { HistorySaid } from './history';
import type { WorkbookRecord } from './workbook-record';

/** What somebody said between two states of a record, or took back. */
export function saidBetween(before: WorkbookRecord, after: WorkbookRecord): readonly HistorySaid[] {
  const entries = (record: WorkbookRecord): ReadonlyMap<string, Omit<HistorySaid, 'how'>> =>
    new Map([
      ...record.decisions.map(({ sheet, anchor, decision }): Entry => [
        canonicalJson([sheet, anchor, decision]),
        { what: 'decision', sheet, name: anchor.name },
      ]),
      ...record.corrections.map(({ on: _on, ...each }): Entry => [
        canonicalJson(each),
        { what: 'correction', sheet: each.sheet, name: correctedName(each) },
      ]),
      ...record.dismissals.map(({ on: _on, reason: _reason, ...each }): Entry => [
        canonicalJson(each),
        { what: each.verifiedBy === undefined ? 'dismissal' : 'verification', sheet: each.sheet, name: each.check },
      ]),
      ...(record.ruleSet === null
        ? []
        : [
            [canonicalJson(record.ruleSet), { what: 'ruleSet', sheet: '', name: ruleSetName(record.ruleSet) }] as Entry,
          ]),
      ...(record.formulas === 'live' ? [['formulas', { what: 'formulas', sheet: '', name: '' }] as Entry] : []),
    ]);
  const [was, is] = [entries(before), entries(after)];
  return [
    ...[...is].flatMap(([key, each]) => (was.has(key) ? [] : [{ ...each, how: 'made' as const }])),
    ...[...was].flatMap(([key, each]) => (is.has(key) ? [] : [{ ...each, how: 'gone' as const }])),
  ].map((each) => ({ ...each, name: clip(each.name) }));
}

type Entry = readonly [string, Omit<HistorySaid, 'how'>];

function correctedName(correction: WorkbookRecord['corrections'][number]): string {
  if (!('anchor' in correction)) return '';
  return 'heading' in correction.anchor ? correction.anchor.heading : correction.anchor.name;
}

function ruleSetName(stored: unknown): string {
  return isFields(stored) && typeof stored['id'] === 'string' ? stored['id'] : '';
}

const LONGEST_NAME = 40;
const clip = (text: string): string => Array.from(text).slice(0, LONGEST_NAME).join('');

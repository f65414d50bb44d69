import { checks } from '../../../src/core/finding/all-checks';
import type { Finding, Scorecard } from '../../../src/core/finding/finding';
import type { Grid } from '../../../src/core/grid/grid';
import { recalculate } from '../../../src/core/recalculate';
import { checkManuals } from '../../../src/scripts/check-manual';
import { findingText } from '../../../src/text/finding-text';
import { gridFromText } from '../../support/grid-from-text';
import { ruleSetById, scoredRecord } from '../../support/scored-record';
import { nationalRules } from '../one-row';
import { checkCases } from './cases/all-cases';
import type { CheckCase } from './cases/check-case';

const SHEETS = ['自评表', '指标体系'];

function scorecardsOf(
  sheets: readonly string[],
  { scored = [], scoredBy, nearBy }: Partial<CheckCase> = {},
  beside: Readonly<Record<string, string>> = {},
): readonly Scorecard[] {
  const record = scoredRecord(gridsOf(scored), scoredBy === undefined ? nationalRules() : ruleSetById(scoredBy));
  const others = Object.entries(beside).map(([sheet, text]) => gridFromText(text, { sheet }));
  return recalculate(
    [...gridsOf(sheets), ...others],
    nearBy === undefined ? nationalRules() : ruleSetById(nearBy),
    record,
  ).scorecards;
}

/** What is found in the declaration of targets that a case begins with. */
function ofDeclaration(sheets: readonly string[], beside: Readonly<Record<string, string>> = {}): readonly Finding[] {
  const others = Object.entries(beside).map(([sheet, text]) => gridFromText(text, { sheet }));
  const { skippedTables } = recalculate([...gridsOf(sheets), ...others], nationalRules());
  expect(skippedTables).toHaveLength(sheets.length);
  return skippedTables.flatMap((table) => table.findings);
}

const gridsOf = (sheets: readonly string[]): readonly Grid[] =>
  sheets.map((text, index) => gridFromText(text, { sheet: SHEETS[index] ?? `表${index}` }));

function findings(
  sheets: readonly string[],
  check: string,
  before: Partial<CheckCase> = {},
  which: 'trips' | 'near' = 'trips',
): Finding[] {
  if (before.ofTargets) {
    return ofDeclaration(sheets, before.beside?.[which]).filter((finding) => finding.check === check);
  }
  const scorecards = scorecardsOf(sheets, before, before.beside?.[which]);
  expect(scorecards).toHaveLength(sheets.length);
  return scorecards.flatMap((card) => card.findings).filter((finding) => finding.check === check);
}

describe.each(checks.map((each) => ({ ...each, check: each.id })))('$id', ({ check, severity }) => {
  const { trips, near, nearBy, ...before } = checkCases[check] ?? { trips: [], near: [] };

  test('its sheet trips it, with the figures of the worked example', () => {
    const [finding] = findings(trips, check, before);
    expect(finding?.args).toEqual(checkManuals().get(check)?.example.args);
    expect(finding?.severity).toBe(severity);
  });

  test('it is told at a cell of the form', () => {
    for (const { area, findings: found } of scorecardsOf(trips, before, before.beside?.trips)) {
      for (const { row, column } of found) {
        expect([row >= area.top, row <= area.bottom, column >= area.left, column <= area.right]).not.toContain(false);
      }
    }
  });

  test('a near miss does not', () => {
    expect(findings(near, check, { ...before, ...(nearBy !== undefined && { nearBy }) }, 'near')).toEqual([]);
  });

  test.each(['zh-CN', 'en-US'] as const)('its sentence in %s holds every figure of its example', (locale) => {
    const [finding] = findings(trips, check, before);
    const sentence = finding ? findingText(finding, locale) : '';
    expect(sentence).not.toMatch(/undefined|null|NaN|“”/u);
    for (const name of ['name', 'target', 'actual', 'weight', 'written', 'sum', 'figure', 'first', 'second']) {
      // The missed row's weight and the unit of an unreadable cell are not told.
      const told = finding?.args[name];
      if (told !== undefined && check !== 'T10' && check !== 'S10') expect(sentence).toContain(told);
    }
  });
});

import type { Finding } from '../core/finding/finding';
import { cellAddress } from '../core/grid/address';
import type { LeftOutTable } from '../core/recalculate';
import { findingText } from '../text/finding-text';
import type { Locale } from '../text/locale';

/** A finding as the machine-readable result has it. */
export function findingJson(finding: Finding, locale: Locale): object {
  const { check, severity } = finding;
  return { check, severity, cell: cellAddress(finding), message: findingText(finding, locale) };
}

/** Declarations of targets: not scored, checked all the same. */
export function declarationsJson(tables: readonly LeftOutTable[], locale: Locale): readonly object[] {
  return tables
    .filter(({ declared }) => declared !== null)
    .map(({ sheet, row, title, findings }) => ({
      sheet,
      row: row + 1,
      title,
      findings: findings.map((finding) => findingJson(finding, locale)),
    }));
}

/** What was found in declarations of targets, for people; `heading` announces findings. */
export function declarationLines(tables: readonly LeftOutTable[], heading: string, locale: Locale): readonly string[] {
  return tables.flatMap(({ sheet, title, findings }) => {
    if (findings.length === 0) return [];
    const lines = findings.map((finding) => `    ${cellAddress(finding)}  ${findingText(finding, locale)}`);
    return [`  ${sheet}  ${title ?? ''}`.trimEnd(), `  ${heading}`, ...lines];
  });
}

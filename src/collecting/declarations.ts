import type { Finding } from '../core/finding/finding';
import { cellAddress } from '../core/grid/address';
import type { LeftOutTable } from '../core/recalculate';
import { findingText } from '../text/finding-text';
import type { Locale } from '../text/locale';
import { targetReviewWords } from '../text/target-review-words';

/** A finding as the machine-readable result has it. */
export function findingJson(finding: Finding, locale: Locale): object {
  const { check, severity } = finding;
  return { check, severity, cell: cellAddress(finding), message: findingText(finding, locale) };
}

/** Declarations of targets: not scored, checked all the same; of several projects, by project. */
export function declarationsJson(tables: readonly LeftOutTable[], locale: Locale): readonly object[] {
  const json = (findings: readonly Finding[]): readonly object[] => findings.map((each) => findingJson(each, locale));
  return tables
    .filter(({ declared }) => declared.length > 0)
    .map(({ sheet, row, title, findings, targets }) => ({
      sheet,
      row: row + 1,
      title,
      findings: json(findings),
      ...(targets.length > 1 && {
        projects: targets.map((each) => ({ project: each.sheet.project, findings: json(each.findings) })),
      }),
    }));
}

/** What was found in declarations of targets, for people: how many things, then each with its cell, project by project. */
export function declarationLines(tables: readonly LeftOutTable[], locale: Locale): readonly string[] {
  const words = targetReviewWords(locale);
  return tables.flatMap(({ sheet, title, findings, targets }) => {
    if (targets.length === 0) return [];
    const heading = findings.length === 0 ? words.nothing : words.reviewed(findings.length);
    const lines = targets.flatMap((each) => [
      ...(targets.length > 1 && each.findings.length > 0 ? [`   ${each.sheet.project ?? ''}`.trimEnd()] : []),
      ...each.findings.map((finding) => `    ${cellAddress(finding)}  ${findingText(finding, locale)}`),
    ]);
    return [`  ${sheet}  ${title ?? ''}`.trimEnd(), `  ${heading}`, ...lines];
  });
}

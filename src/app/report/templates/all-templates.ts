import type { ReportTemplate } from '../report-template';
import { national2020 } from './national-2020';
import { sixChapters } from './six-chapters';

/** Every template there is; the first one is for whoever scores by a rule set that no other names. */
export const reportTemplates: readonly [ReportTemplate, ...ReportTemplate[]] = [national2020, sixChapters];

/** The template with this id; null: there is none. */
export function findTemplate(id: string): ReportTemplate | null {
  return reportTemplates.find((template) => template.id === id) ?? null;
}

/** The template that goes with a rule set. */
export function templateFor(ruleSetId: string): ReportTemplate {
  return reportTemplates.find(({ ruleSets }) => ruleSets.includes(ruleSetId)) ?? reportTemplates[0];
}

import { fingerprint } from '../core/fingerprint';
import type { Report } from '../app/report/report-block';

/** The document property that tells a report of ours: which template, which project, and what it was written with. */
export const REPORT_PROPERTY = 'JixiaoReport';

/** What a report remembers of itself. */
export interface ReportMemory {
  readonly template: string;
  /** Tells one project from another. */
  readonly project: string;
  /** The short keys of the controls it was written with. */
  readonly keys: ReadonlySet<string>;
}

/** A short key, so that many fit into a property. */
export const shortKey = (key: string): string => fingerprint(key).slice(0, 6);

/** What a report as it is written remembers. */
export function memoryOf({ template, title, blocks }: Report): ReportMemory {
  const keys = blocks.flatMap((block) => ('key' in block ? [shortKey(block.key)] : []));
  return { template, project: shortKey(title[0] ?? ''), keys: new Set(keys) };
}

export function propertyText({ template, project, keys }: ReportMemory): string {
  return [template, project, ...[...keys].sort()].join(' ');
}

/** null: it says nothing we know. */
export function readPropertyText(text: string): ReportMemory | null {
  const [template = '', project = '', ...keys] = text.trim().split(/\s+/u);
  return template === '' || project === '' ? null : { template, project, keys: new Set(keys) };
}

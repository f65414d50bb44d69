import type { LocalText } from '../../core/local-text';
import type { FactId } from './facts/all-facts';

/** A part of a chapter: what the workbook knows; what only people know, as a gap that says what is wanted (`lead` stands
 *  before it); or a section with parts of its own. */
export type ReportPart =
  | { readonly fact: FactId; readonly of?: readonly LevelPart[] }
  | { readonly gap: string; readonly lead?: string }
  | ReportSection;

/** A heading and what stands below it. */
export interface ReportSection {
  readonly heading: string;
  readonly parts: readonly ReportPart[];
}

/** Which indicators a part is about, by their 一级指标. */
export type LevelPart = 'decision' | 'process' | 'output' | 'benefit' | 'satisfaction' | 'other';

/** The chapters a finance bureau asks for in a self-evaluation report (自评报告), as data. */
export interface ReportTemplate {
  readonly id: string;
  readonly name: LocalText;
  /** Where the outline comes from. */
  readonly source: string;
  /** The rule sets it goes with, by their ids; the first template of all goes with every other. */
  readonly ruleSets: readonly string[];
  /** What the report is called behind the name of the project. */
  readonly title: string;
  readonly chapters: readonly ReportSection[];
}

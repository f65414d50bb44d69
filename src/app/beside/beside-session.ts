import type { OwnSheetTold } from '../../text/written-sheet-words';
import type { SampleOffer, SeenSample } from './link-sample';
import type { Renumbering } from './renumber-evidence';
import type { SeenEvidence } from './seen-evidence';

/** What a session does with sampled items and materials. */
export interface BesideSession {
  /** The tables of sampled items (抽样明细), as they were read last. */
  seeSamples(): Promise<readonly SeenSample[]>;
  /** The list of materials (资料清单), and what it leaves open; null: the workbook is not read. */
  seeEvidence(): Promise<(SeenEvidence & { readonly renumbering: Renumbering | null }) | null>;
  /** Writes the list of materials as a sheet, or brings the one there up to date. */
  writeEvidence(): Promise<void>;
  /** Draws a sheet of sampled items where there is none whose means could be taken. */
  writeSample(): Promise<void>;
  /** Writes the formula of a sample's mean into an indicator's actual cell as it was shown, or nothing. */
  linkSample(offer: SampleOffer): Promise<void>;
  /** Writes the numbers of materials into blank cells of the forms' own columns of evidence. */
  linkEvidence(): Promise<void>;
  /** Numbers the materials anew by the order of the indicators, as it was shown, or not at all. */
  renumberEvidence(shown: Renumbering): Promise<void>;
}

/** What became of it. */
export type BesideNotice =
  /** The list of materials stands in this sheet. */
  | ({ readonly kind: 'evidenceWritten'; readonly lines: number } & OwnSheetTold)
  /** Numbers of materials were written into so many cells of the forms; locked ones were left. */
  | { readonly kind: 'evidenceLinked'; readonly cells: number; readonly locked: number }
  /** So many numbers of materials were written anew, and links of the forms; locked ones name the old numbers. */
  | { readonly kind: 'evidenceRenumbered'; readonly numbers: number; readonly links: number; readonly locked: number }
  /** A sheet of sampled items was drawn, or not, as one with means is there. */
  | { readonly kind: 'sampleWritten'; readonly sheet: string; readonly lines: number; readonly from: string | null }
  | { readonly kind: 'sampleThere'; readonly sheet: string }
  /** An indicator's actual is a formula now that takes the mean of a sample. */
  | { readonly kind: 'sampleLinked'; readonly offer: SampleOffer };

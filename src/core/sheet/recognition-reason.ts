import type { CellPlace } from '../grid/address';
import type { HeaderRole } from './column-roles';

type Nothing = Readonly<Record<string, never>>;

/** `text`: what stands in the cell. */
interface Text {
  readonly text: string;
}

interface Heading {
  readonly heading: string;
}

interface RoleOfHeading extends Heading {
  readonly role: HeaderRole;
}

/** A value and of what it is one; `cell` is its address. */
interface Value extends Text {
  readonly role: 'target' | 'actual' | 'weight' | 'score';
  readonly cell: string;
}

/** What the recogniser can take something for, and the figures of the sentence that says so
 *  (src/text/recognition-words.*). */
export interface ReasonArgs {
  // the header and its columns
  /** These cells name the columns. */
  readonly header: { readonly headings: string };
  /** The user said that this row is the header. */
  readonly headerCorrected: Nothing;
  /** A, B, C or 1, 2, 3 below the header. */
  readonly columnNumbers: Text;
  /** Another part of the same form begins, with columns of its own. */
  readonly formPart: Text;
  /** The header stands here again; the table goes on. */
  readonly headerRepeated: Text;
  /** Is a heading of the role. */
  readonly column: RoleOfHeading;
  /** Its scores are out of a hundred, more than the points: `other`, which says it is weighted, counts. */
  readonly columnWeighted: Heading & { readonly other: string };
  /** The points are shares of one. */
  readonly weightShares: Nothing;
  /** Contains words that only the role has. */
  readonly columnByPart: RoleOfHeading;
  /** What stands in this column is the role. */
  readonly columnByContent: { readonly role: HeaderRole };
  /** Is taken for the role rather than `other`, which is less usual. */
  readonly columnOwn: RoleOfHeading & { readonly other: string };
  /** Set during the year: counts where it is filled, else `other`. */
  readonly columnAdjusted: Heading & { readonly other: string };
  /** Stands under `group`: a reviewer's figures. */
  readonly columnGroup: Heading & { readonly group: string };
  /** The user said that it is the role; null: that it is not used. */
  readonly columnCorrected: Heading & { readonly role: HeaderRole | null };
  /** A reviewer's values: the user said that they count. */
  readonly columnReviewed: Heading;
  /** Could be the role, and so could another: asked, not guessed. */
  readonly columnAsked: RoleOfHeading;
  /** Is no heading we know; the column is left alone. */
  readonly columnUnknown: Heading;
  /** The unit of the heading holds for figures without one. */
  readonly unitInHeading: { readonly unit: string };

  // what stands around the rows
  /** The budget execution: this line. */
  readonly funds: Text;
  /** Its points stand in a label. */
  readonly fundsWeight: { readonly weight: string };
  readonly total: Text;
  /** The total stands above the header. */
  readonly totalAbove: Text;
  /** A row of the table that is the budget execution. */
  readonly fundsRow: Text;
  /** A label we do not know, but its points are the sum of those above. */
  readonly totalByPoints: Text;
  readonly grade: Nothing;
  /** A note between the indicators. */
  readonly note: Text;
  /** Below it there are no indicators. */
  readonly end: Text;

  // rows
  /** A heading of the rows below it. */
  readonly groupHeading: Text;
  /** A line of goals. */
  readonly goal: Text;
  readonly subtotal: Text;
  readonly placeholder: Text;
  /** A row without a name is named by its level. */
  readonly namedByLevel: Text;
  /** The name of the row above holds (merged cells). */
  readonly nameCarried: Text;
  /** The levels of the rows above hold (merged cells). */
  readonly levelsCarried: Text;
  readonly weightInLabel: Text;
  /** Points stand once for several rows (merged cells): not divided by guess. */
  readonly weightShared: Text & { readonly count: number };
  /** The user said that it is no indicator. */
  readonly rowCorrected: Text;

  // values
  /** Read as `value`. */
  readonly figure: Value & { readonly value: string };
  /** By its number format, read as `value`. */
  readonly percent: Value & { readonly value: string };
  /** The user said that it is a percentage. */
  readonly percentCorrected: Nothing;
  /** The user said that the figure told roughly is just that. */
  readonly aboutCorrected: { readonly value: string };
  readonly range: Value;
  readonly date: Value & { readonly first: string; readonly last: string };
  /** A known word for a result. */
  readonly state: Value;
  readonly words: Value;
  readonly mark: Value;
  readonly blank: Value;
  readonly unreadable: Value;
  readonly error: Value;
}

/** What a decision of the recogniser is called. */
export type ReasonCode = keyof ReasonArgs;

/** The reasons whose sentence needs no more than what stands in the cell. */
export type TextReasonCode = { [Code in ReasonCode]: Text extends ReasonArgs[Code] ? Code : never }[ReasonCode];

/** One thing the recogniser decided, where, and why. */
export type RecognitionReason<Codes extends ReasonCode = ReasonCode> = {
  [Code in Codes]: CellPlace & { readonly code: Code; readonly args: ReasonArgs[Code] };
}[Codes];

/** Something about a column that is asked rather than guessed. The answer is a column correction
 *  (corrections/correction.ts); until it is given, no column has the role. */
export interface RecognitionQuestion {
  /** `whichColumn`: each of these columns could be it by its heading; `missingColumn`: none is known to be it, and these
   *  headings we do not know; `partOfYear`: it holds figures of a part of the year; `otherYear`: the target is of another
   *  year than the actual (`against` is its heading); `shares`: the points add up to 1, so that they may be shares. */
  readonly code: 'whichColumn' | 'missingColumn' | 'partOfYear' | 'otherYear' | 'shares';
  readonly role: 'target' | 'actual' | 'weight' | 'score' | 'name';
  readonly candidates: readonly { readonly row: number; readonly column: number; readonly heading: string }[];
  readonly against?: string;
}

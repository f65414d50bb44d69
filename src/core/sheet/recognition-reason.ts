/** What the recogniser took something for, and why: a code with its figures; the sentences stand in
 *  src/text/recognition-text.ts. */
export type ReasonCode =
  // the header and its columns
  | 'header' // these cells name the columns: {headings}
  | 'headerCorrected' // the user said that this row is the header
  | 'columnNumbers' // A, B, C or 1, 2, 3 below the header
  | 'headerRepeated' // the header stands here again; the table goes on
  | 'column' // {heading} is a heading of {role} ({dialect})
  | 'columnByPart' // {heading} contains words that only {role} has
  | 'columnByContent' // what stands in this column is {role}
  | 'columnOwn' // {heading} is taken for {role} rather than {other}, which is less usual
  | 'columnGroup' // {heading} stands under {group}: a reviewer's figures
  | 'columnCorrected' // the user said that {heading} is {role}
  | 'columnAsked' // {heading} could be {role} as well as {other}: asked, not guessed
  | 'columnUnknown' // {heading} is no heading we know; the column is left alone
  | 'unitInHeading' // {unit} from the heading holds for figures without a unit
  // what stands around the rows
  | 'funds' // the budget execution: the line {text}
  | 'fundsWeight' // its points {weight} stand in a label
  | 'total'
  | 'grade'
  | 'note' // {text} is a note between the indicators
  | 'end' // below {text} there are no indicators
  // rows
  | 'groupHeading' // {text} is a heading of the rows below it
  | 'goal' // {text} is a line of goals
  | 'subtotal'
  | 'placeholder'
  | 'namedByLevel' // a row without a name is named by its level
  | 'nameCarried' // the name of the row above holds (merged cells)
  | 'levelsCarried' // the levels of the rows above hold (merged cells)
  | 'weightInLabel'
  | 'weightShared' // points {text} stand once for several rows (merged cells): not divided by guess
  | 'rowCorrected' // the user said that {text} is no indicator
  // values; `role` says of what
  | 'figure' // read as {value}
  | 'percent' // {text} by its number format, read as {value}
  | 'percentCorrected' // the user said that it is a percentage
  | 'range'
  | 'date'
  | 'state' // a known word for a result
  | 'words'
  | 'mark'
  | 'blank'
  | 'unreadable'
  | 'error';

/** One thing the recogniser decided, where, and why. */
export interface RecognitionReason {
  readonly code: ReasonCode;
  readonly row: number;
  readonly column: number;
  readonly args: Readonly<Record<string, string>>;
}

/** Something that is asked rather than guessed: which of some columns has this role (`whichColumn`: each of them could be
 *  it by its heading; `missingColumn`: none is known to be it, and these headings we do not know). The answer is a column
 *  correction (corrections/correction.ts). Until it is given, no column has the role. */
export interface RecognitionQuestion {
  readonly code: 'whichColumn' | 'missingColumn';
  readonly role: 'target' | 'actual' | 'weight' | 'score';
  readonly candidates: readonly { readonly row: number; readonly column: number; readonly heading: string }[];
}

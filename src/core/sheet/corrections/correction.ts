import { type HeaderRole, HEADER_ROLES } from '../column-roles';
import type { FormFigure } from '../indicator-sheet';

/** A column by its heading: its words (headingKey), which one of several with the same words, and how many columns right
 *  of it the meant one stands (a column without a heading is told by the nearest heading left of it). */
export interface HeadingAnchor {
  readonly heading: string;
  readonly occurrence: number;
  readonly offset: number;
}

/** A row by its name and levels (compacted), and which one of several of that name in the sheet. */
export interface RowAnchor {
  readonly name: string;
  readonly level1: string;
  readonly level2: string;
  readonly occurrence: number;
}

/** 「这一列是……」: the column has this role, or none (null). */
export interface ColumnCorrection {
  readonly kind: 'column';
  readonly sheet: string;
  readonly layout: string;
  readonly role: HeaderRole | null;
  readonly anchor: HeadingAnchor;
}

/** 「这一行不是指标」. */
export interface RowCorrection {
  readonly kind: 'notIndicator';
  readonly sheet: string;
  readonly layout: string;
  readonly anchor: RowAnchor;
}

/** 「表头在这一行」: a row is a header by the words that stand in it. */
export interface HeaderCorrection {
  readonly kind: 'header';
  readonly sheet: string;
  readonly layout: string;
  readonly headings: readonly string[];
  readonly occurrence: number;
}

/** 「这里的95是95%」: a bare figure is counted in percentage points; 0.95 stands for 95% where `fraction`. */
export interface PercentCorrection {
  readonly kind: 'percent';
  readonly sheet: string;
  readonly layout: string;
  readonly cell: 'target' | 'actual';
  readonly fraction: boolean;
  readonly anchor: RowAnchor;
}

/** 「按所填执行率计分」: of funds with a rate and no figures, the rate counts. */
export interface TypedRateCorrection {
  readonly kind: 'typedRate';
  readonly sheet: string;
  readonly layout: string;
}

/** 「约5次就是5次」: a figure that is told roughly is the one that stands there; 「只按34%」: of several figures in a cell, this one
 *  counts (`figure`). It holds as long as these words do. */
export interface AboutCorrection {
  readonly kind: 'about';
  readonly sheet: string;
  readonly layout: string;
  readonly cell: 'target' | 'actual';
  readonly text: string;
  readonly figure?: string;
  readonly anchor: RowAnchor;
}

/** 「按复核完成值计分」: what the reviewer found counts, and the reviewer's points are the score, where the form has a column
 *  for them. */
export interface ByReviewCorrection {
  readonly kind: 'byReview';
  readonly sheet: string;
  readonly layout: string;
}

/** 「这一格照旧」: scoring leaves this figure of the form as people typed it. A row's own points are kept by judging the row by
 *  hand instead. */
export interface KeptFigureCorrection {
  readonly kind: 'keepFigure';
  readonly sheet: string;
  readonly layout: string;
  readonly figure: FormFigure;
}

/** Something the user told the recogniser about a sheet. It is anchored by words, not by addresses, so inserted rows and
 *  columns do not break it; `layout` is the form's header (layoutKey), by which a form of the same layout elsewhere can
 *  offer to use it. Plain data: it can be stored as JSON. */
export type Correction =
  | ColumnCorrection
  | RowCorrection
  | HeaderCorrection
  | PercentCorrection
  | AboutCorrection
  | TypedRateCorrection
  | ByReviewCorrection
  | KeptFigureCorrection;

/** What is said of one row. */
export type SaidOfRow = RowCorrection | PercentCorrection | AboutCorrection;

/** Whether a correction speaks of one row. */
export const isOfRow = (correction: Correction): correction is SaidOfRow =>
  correction.kind === 'notIndicator' || correction.kind === 'percent' || correction.kind === 'about';

const FORM_FIGURES: readonly FormFigure[] = ['executionRate', 'executionScore', 'total', 'grade'];

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Reads corrections that were stored as JSON in a workbook, which anybody may have written: whatever is no correction is
 *  left out. */
export function readCorrections(stored: unknown): readonly Correction[] {
  return Array.isArray(stored) ? stored.flatMap((each: unknown) => readCorrection(each) ?? []) : [];
}

function readCorrection(value: unknown): Correction | null {
  const sheet = field(value, 'sheet');
  const layout = field(value, 'layout');
  if (!isText(sheet) || !isText(layout)) return null;
  const anchor = field(value, 'anchor');
  switch (field(value, 'kind')) {
    case 'column': {
      const [heading, occurrence, offset] = ['heading', 'occurrence', 'offset'].map((name) => field(anchor, name));
      const said = field(value, 'role');
      const role = said === null ? null : HEADER_ROLES.find((each) => each === said);
      if (role === undefined || !isText(heading) || !isCount(occurrence) || !isCount(offset)) return null;
      return { kind: 'column', sheet, layout, role, anchor: { heading, occurrence, offset } };
    }
    case 'header': {
      const headings = field(value, 'headings');
      const occurrence = field(value, 'occurrence');
      if (!Array.isArray(headings) || !headings.every(isText) || !isCount(occurrence)) return null;
      return { kind: 'header', sheet, layout, headings, occurrence };
    }
    case 'notIndicator': {
      const row = readRowAnchor(anchor);
      return row && { kind: 'notIndicator', sheet, layout, anchor: row };
    }
    case 'percent': {
      const row = readRowAnchor(anchor);
      const cell = field(value, 'cell');
      const fraction = field(value, 'fraction');
      if (!row || (cell !== 'target' && cell !== 'actual') || typeof fraction !== 'boolean') return null;
      return { kind: 'percent', sheet, layout, cell, fraction, anchor: row };
    }
    case 'about': {
      const row = readRowAnchor(anchor);
      const cell = field(value, 'cell');
      const text = field(value, 'text');
      const figure = field(value, 'figure');
      if (!row || (cell !== 'target' && cell !== 'actual') || !isText(text)) return null;
      return { kind: 'about', sheet, layout, cell, text, anchor: row, ...(isText(figure) && { figure }) };
    }
    case 'typedRate':
      return { kind: 'typedRate', sheet, layout };
    case 'byReview':
      return { kind: 'byReview', sheet, layout };
    case 'keepFigure': {
      const figure = FORM_FIGURES.find((each) => each === field(value, 'figure'));
      return figure === undefined ? null : { kind: 'keepFigure', sheet, layout, figure };
    }
    default:
      return null;
  }
}

function readRowAnchor(value: unknown) {
  const [name, level1, level2, occurrence] = ['name', 'level1', 'level2', 'occurrence'].map((key) => field(value, key));
  return isText(name) && isText(level1) && isText(level2) && isCount(occurrence)
    ? { name, level1, level2, occurrence }
    : null;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

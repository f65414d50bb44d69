import type { HeaderRole } from '../header/header-roles';

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

/** Something the user told the recogniser about a sheet. It is anchored by words, not by addresses, so inserted rows and
 *  columns do not break it; `layout` is the form's header (layoutKey), by which a form of the same layout elsewhere can
 *  offer to use it. Plain data: it can be stored as JSON. */
export type Correction = ColumnCorrection | RowCorrection | HeaderCorrection | PercentCorrection;

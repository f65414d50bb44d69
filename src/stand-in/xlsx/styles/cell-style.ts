/** A font, fill, border … as drawn; colours are `RRGGBB`. */
export interface CellStyle {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly strike: boolean;
    readonly color: string | null;
  };
  /** null: no fill. */
  readonly fill: string | null;
  readonly numberFormat: string;
  readonly alignment: {
    readonly horizontal: string | null;
    readonly vertical: string | null;
    readonly wrap: boolean;
    readonly indent: number;
    readonly shrinkToFit: boolean;
    /** Degrees, 255 for stacked letters. */
    readonly rotation: number;
  };
  readonly border: Readonly<Record<'left' | 'right' | 'top' | 'bottom', BorderLine | null>>;
  readonly locked: boolean;
}

export interface BorderLine {
  readonly style: string;
  readonly color: string | null;
}

/** The parts of a style that can be changed; null for fill means no fill. */
export interface StylePatch {
  readonly fill?: string | null;
  readonly numberFormat?: string;
  readonly shrinkToFit?: boolean;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly horizontal?: string | null;
  readonly wrap?: boolean;
  readonly locked?: boolean;
}

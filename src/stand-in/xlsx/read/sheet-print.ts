import type { XmlElement } from '../xml/xml-tree';

/** How a sheet is printed (页面设置); which rows repeat and which cells are printed are names of the sheet. */
export interface SheetPrint {
  readonly landscape: boolean;
  /** Excel's number of the paper, 9 for A4; null: whatever the printer has. */
  readonly paper: number | null;
  /** In percent; counts where the sheet is not fitted to pages. */
  readonly scale: number;
  /** How many pages it is fitted to, 0 for as many as it takes; null: it is not fitted. */
  readonly fit: { readonly wide: number; readonly tall: number } | null;
  /** In inches. */
  readonly margins: Readonly<Record<PrintMargin, number>>;
  readonly centered: { readonly across: boolean; readonly down: boolean };
  /** Lines between the cells are printed too. */
  readonly gridlines: boolean;
  /** The foot of each page as the file spells it, such as `&C&P / &N` for the page and their number in the middle. */
  readonly footer: string;
}

export type PrintMargin = 'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer';

/** What Excel takes where a file states nothing, in the order of the file. */
const MARGINS: SheetPrint['margins'] = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Reads it from the elements around sheetData. */
export function readPrint(elements: readonly XmlElement[]): SheetPrint {
  const element = (name: string): XmlElement | null => elements.find(({ local }) => local === name) ?? null;
  const [setup, options, margins] = ['pageSetup', 'printOptions', 'pageMargins'].map(element);
  const margin = (name: PrintMargin): number => margins?.number(name) ?? MARGINS[name];
  const isFitted = element('sheetPr')?.child('pageSetUpPr')?.boolean('fitToPage') ?? false;
  return {
    landscape: setup?.attribute('orientation') === 'landscape',
    paper: setup?.number('paperSize') ?? null,
    scale: setup?.number('scale') ?? 100,
    fit: isFitted ? { wide: setup?.number('fitToWidth') ?? 1, tall: setup?.number('fitToHeight') ?? 1 } : null,
    margins: {
      left: margin('left'),
      right: margin('right'),
      top: margin('top'),
      bottom: margin('bottom'),
      header: margin('header'),
      footer: margin('footer'),
    },
    centered: {
      across: options?.boolean('horizontalCentered') ?? false,
      down: options?.boolean('verticalCentered') ?? false,
    },
    gridlines: options?.boolean('gridLines') ?? false,
    footer: element('headerFooter')?.child('oddFooter')?.text ?? '',
  };
}

/** Whether two sheets are printed alike. */
export function isPrintedAlike(a: SheetPrint, b: SheetPrint): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

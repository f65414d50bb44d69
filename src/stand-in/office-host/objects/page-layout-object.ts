import type { Area, PrintMargin, SheetPrint } from '../../workbook/workbook-types';
import { absoluteAddress, isEntireRow, LAST_COLUMN, parseRangeAddress, splitSheetName } from '../cells/range-address';
import { invalidArgument, notImplemented } from '../request/excel-error';
import { booleanArgument, type HostArgument, HostObject, type HostScalar, textArgument } from '../request/host-object';
import type { Json } from '../request/wire';
import type { ExcelSession } from '../session/excel-session';
import { headerFooterGroupObject } from './header-footer-object';

/** How a worksheet is printed. Which rows are repeated and which cells are printed are names of the sheet, as in the file. */
export function pageLayoutObject(session: ExcelSession, sheetId: string): HostObject {
  const print = (): SheetPrint => session.edits.print(session.edits.sheet(sheetId));
  const change = (part: Partial<SheetPrint>): void => {
    session.edits.edit({ kind: 'print', sheetId, print: { ...print(), ...part } });
  };
  const setMargins = (margins: Partial<SheetPrint['margins']>): void =>
    change({ margins: { ...print().margins, ...margins } });
  const margin = (name: PrintMargin): HostScalar => ({
    get: () => rounded(print().margins[name] * POINTS),
    set: (value) => setMargins({ [name]: rounded(distance(value) / POINTS) }),
  });
  const centered = (way: 'across' | 'down'): HostScalar => ({
    get: () => print().centered[way],
    set: (value) => change({ centered: { ...print().centered, [way]: booleanArgument(value) } }),
  });
  return new HostObject('PageLayout', {
    scalars: {
      Orientation: {
        get: () => (print().landscape ? 'Landscape' : 'Portrait'),
        set: (value) => change({ landscape: oneOf(['Portrait', 'Landscape'], value) === 1 }),
      },
      PaperSize: {
        get: () => paperName(print().paper),
        set: (value) => change({ paper: oneOf(PAPERS, value) + 1 }),
      },
      Zoom: { get: () => zoomOf(print()), set: (value) => change(fitOf(value)) },
      PrintGridlines: {
        get: () => print().gridlines,
        set: (value) => change({ gridlines: booleanArgument(value) }),
      },
      CenterHorizontally: centered('across'),
      CenterVertically: centered('down'),
      LeftMargin: margin('left'),
      RightMargin: margin('right'),
      TopMargin: margin('top'),
      BottomMargin: margin('bottom'),
      HeaderMargin: margin('header'),
      FooterMargin: margin('footer'),
    },
    objects: { HeadersFooters: () => headerFooterGroupObject(print, (footer) => change({ footer })) },
    objectMethods: {
      GetPrintTitleRowsOrNullObject: () => {
        const rows = areasOf(session, sheetId, TITLES).find(isEntireRow);
        return rows ? session.range({ ...rows, sheetId }) : null;
      },
      GetPrintAreaOrNullObject: () => {
        const areas = areasOf(session, sheetId, AREA);
        return areas.length === 0 ? null : session.rangeAreas({ sheetId, areas });
      },
    },
    methods: {
      SetPrintTitleRows: (rows) => {
        const { top, bottom } = areaArgument(sheetId, rows);
        const columns = areasOf(session, sheetId, TITLES).filter((area) => !isEntireRow(area));
        define(session, sheetId, TITLES, [...columns, { top, bottom, left: 0, right: LAST_COLUMN }]);
      },
      SetPrintArea: (area) => define(session, sheetId, AREA, [areaArgument(sheetId, area)]),
      SetPrintMargins: (unit, options) => setMargins(marginsOf(unit, options)),
    },
  });
}

const TITLES = '_xlnm.Print_Titles';
const AREA = '_xlnm.Print_Area';

/** An inch. */
const POINTS = 72;

/** To a millionth, so that units do not leave their traces. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** What Excel calls the papers it numbers from 1 on. */
const PAPERS: readonly string[] =
  'Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5'.split(' ');

/** Without a word of the file the paper is the printer's: A4, as nearly everywhere. */
function paperName(paper: number | null): string {
  const name = paper === null ? 'A4' : PAPERS[paper - 1];
  if (name === undefined) throw notImplemented(`PageLayout.PaperSize of paper ${String(paper)}`);
  return name;
}

/** The place of a word among those that can be said. */
function oneOf(words: readonly string[], value: Json): number {
  const at = words.findIndex((word) => word === value);
  if (at < 0) throw invalidArgument();
  return at;
}

function distance(value: HostArgument | undefined): number {
  if (typeof value !== 'number' || !(value >= 0)) throw invalidArgument();
  return value;
}

function zoomOf({ fit, scale }: SheetPrint): Json {
  return fit
    ? { scale: null, horizontalFitToPages: fit.wide, verticalFitToPages: fit.tall }
    : { scale, horizontalFitToPages: null, verticalFitToPages: null };
}

/** What is left out, null or 0 of the two numbers of pages stands for as many as it takes. */
function fitOf(value: Json): Partial<SheetPrint> {
  if (typeof value !== 'object' || value === null) throw invalidArgument();
  const zoom = new Map<string, Json | undefined>(Object.entries(value));
  const scale = zoom.get('scale');
  if (typeof scale === 'number') return { scale, fit: null };
  const pages = (way: string): number => distance(zoom.get(way) ?? 0);
  return { fit: { wide: pages('horizontalFitToPages'), tall: pages('verticalFitToPages') } };
}

/** How much of an inch a unit is. */
const UNITS: Readonly<Record<string, number>> = { Points: 1 / POINTS, Inches: 1, Centimeters: 1 / 2.54 };

function marginsOf(unit: HostArgument | undefined, options: HostArgument | undefined): Partial<SheetPrint['margins']> {
  const inch = UNITS[textArgument(unit)];
  if (inch === undefined || typeof options !== 'object' || options === null) throw invalidArgument();
  const named = Object.entries(options).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(named.map(([name, value]) => [name, rounded(distance(value) * inch)]));
}

function areaArgument(sheetId: string, argument: HostArgument | undefined): Area {
  if (argument instanceof HostObject) {
    const { range } = argument.members;
    if (range?.sheetId !== sheetId) throw invalidArgument();
    return range;
  }
  const area = parseRangeAddress(splitSheetName(textArgument(argument)).address);
  if (!area) throw invalidArgument();
  return area;
}

function areasOf(session: ExcelSession, sheetId: string, wanted: string): readonly Area[] {
  const formula = session.edits.nameFormula(wanted, sheetId) ?? '';
  const references = formula.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  return references.flatMap((reference) => parseRangeAddress(splitSheetName(reference).address) ?? []);
}

function define(session: ExcelSession, sheetId: string, name: string, areas: readonly Area[]): void {
  const sheet = session.edits.sheet(sheetId).name;
  const formula = areas.map((area) => absoluteAddress(sheet, area)).join(',');
  session.edits.edit({ kind: 'name', name, formula, sheetId });
}

import { isInArea } from '../../core/grid/address';
import { type CellValue, isCellError } from '../../core/grid/grid';
import type { DefinedName, WorkbookCell } from '../workbook/workbook-types';
import {
  type CalculatedCell,
  type Calculator,
  type CalculatorBook,
  cellKey,
  type SheetPlace,
  type LeftReason,
} from './calculator';
import { BookSheets } from './book-sheets';
import { calculationOrder, Dependents, type FormulaReference } from './dependents';
import { EngineSheets } from './engine-sheets';
import { type FormulaReading, readFormula, type Vocabulary, type Volatility } from './formula-reading';
import { isEngineError, keptValue, sameResult, type Outcome } from './kept-value';
import { reasonOf } from './left-formulas';
import { forgetReadCells, runFormula, runFormulas } from './run-formulas';
import { plainName, UniverNames } from './univer-names';
import { startUniver, type UniverSession } from './univer-session';

interface FormulaCell extends SheetPlace {
  readonly reading: FormulaReading;
  /** Its own and those its names lead to. */
  readonly references: readonly FormulaReference[];
  /** As the workbook has it, before a formula is read. */
  readonly formula: string;
  /** Why it is never calculated here; null: it is. */
  readonly left: LeftReason | null;
  value: CellValue;
}

/** A calculator on Univer's formula engine. */
export function createCalculator(book: CalculatorBook): Calculator {
  return new UniverCalculator(book);
}

class UniverCalculator implements Calculator {
  private readonly session: UniverSession;
  private readonly sheets: EngineSheets;
  private readonly formulas = new Map<string, FormulaCell>();
  private readonly dependents = new Dependents();
  private readonly volatile = new Map<string, Volatility>();
  private readonly names: UniverNames;
  private readonly words: Vocabulary;
  private readonly left = new Map<string, LeftReason>();
  private bookSheets: BookSheets;

  constructor(book: CalculatorBook) {
    this.session = startUniver(book);
    this.sheets = new EngineSheets(book.sheets);
    const { lexerTreeBuilder: lexer, functions } = this.session;
    this.bookSheets = new BookSheets(book.sheets);
    this.words = {
      lexer,
      isFunction: (name) => functions.hasExecutor(name),
      engineName: (word, sheetId) => this.names.engineName(word, sheetId),
      sheetId: (name) => this.bookSheets.idOf(name),
      sheetSpan: (names) => this.bookSheets.idsBetween(names),
      hasTables: () => this.bookSheets.hasTables,
      tableNamed: (name) => this.bookSheets.tableNamed(name),
    };
    this.names = new UniverNames(this.session, this.words);
    this.names.replace(book.names);
  }

  get formulaCount(): number {
    return this.formulas.size;
  }

  put(place: SheetPlace, cell: WorkbookCell | null): boolean {
    if (!this.sheets.has(place.sheetId)) return false;
    const value = cell?.value ?? null;
    const formula = cell?.formula ?? null;
    const key = cellKey(place);
    const isNewValue = this.sheets.put(place, value);
    if (isNewValue) forgetReadCells();
    const before = this.formulas.get(key);
    if ((before?.formula ?? null) === formula) {
      if (before) before.value = value;
      return isNewValue;
    }
    if (before) this.forget(key);
    if (formula !== null) this.learn(key, place, formula, value);
    return true;
  }

  defineSheets(sheets: CalculatorBook['sheets']): readonly SheetPlace[] {
    const changed = this.sheets.define(sheets).map((name) => name.replaceAll("'", "''").toLowerCase());
    if (changed.length === 0) return [];
    this.bookSheets = new BookSheets(sheets);
    for (const [key, { sheetId }] of this.formulas) if (!this.sheets.has(sheetId)) this.forget(key);
    return this.learnAgain(({ formula }) => changed.some((name) => formula.toLowerCase().includes(name)));
  }

  defineNames(names: readonly DefinedName[]): readonly SheetPlace[] {
    const changed = this.names.replace(names);
    return this.learnAgain(({ reading }) => reading.names.some((name) => changed.has(plainName(name))));
  }

  evaluate(formula: string, place: SheetPlace): CellValue | undefined {
    if (!this.sheets.has(place.sheetId)) return undefined;
    const reading = readFormula(formula, place, this.words);
    if (!reading.understood) return undefined;
    for (const reference of reading.references) this.sheets.makeRoomFor(reference);
    const outcome = runFormula(this.session, this.sheets, place, reading.text);
    return outcome.kind === 'value' ? outcome.value : undefined;
  }

  leftFormulas(): ReturnType<Calculator['leftFormulas']> {
    return [...this.left].flatMap(([key, reason]) => {
      const cell = this.formulas.get(key);
      return cell ? { place: placeOf(cell), reason } : [];
    });
  }

  formulaPlaces(): readonly SheetPlace[] {
    return [...this.formulas.values()].map(placeOf);
  }

  async calculate(changed: readonly SheetPlace[]): Promise<readonly CalculatedCell[]> {
    const starts = [...this.volatile.keys(), ...changed.map(cellKey)];
    return this.calculateFormulas(this.dependents.affected(starts, changed));
  }

  calculateAlone(places: readonly SheetPlace[]): Promise<readonly CalculatedCell[]> {
    return this.calculateFormulas(new Set(places.map(cellKey)));
  }

  dispose(): void {
    this.session.dispose();
  }

  private async calculateFormulas(keys: ReadonlySet<string>): Promise<readonly CalculatedCell[]> {
    const { order, circular } = calculationOrder(keys, (key) => this.dependents.readersOfFormula(key));
    const wandering = [...this.volatile].filter(([, volatility]) => volatility === 'references').map(([key]) => key);
    const late = this.dependents.affected(wandering, []);
    await this.run(
      order.filter((key) => !late.has(key)),
      circular,
    );
    // What OFFSET reads is not known beforehand: repeated until it read nothing that was still to change.
    for (let round = 0, stable = late.size === 0; !stable && round < MOST_ROUNDS; round += 1) {
      stable = !(await this.run(
        order.filter((key) => late.has(key)),
        circular,
      ));
    }
    return order
      .flatMap((key) => this.formulas.get(key) ?? [])
      .map((cell) => ({ ...placeOf(cell), value: cell.value }));
  }

  /** Calculates these formulas in this order. Returns whether any value changed. */
  private async run(keys: readonly string[], circular: ReadonlySet<string>): Promise<boolean> {
    const cells = keys.flatMap((key) => this.formulas.get(key) ?? []);
    const followers = new Set<string>();
    let hasChanged = false;
    await runFormulas(this.session, this.sheets, cells, (cell, evaluate) => {
      const key = cellKey(cell);
      const before = cell.value;
      const leave = (reason: LeftReason): void => this.leave(key, cell, reason, followers);
      this.left.delete(key);
      if (cell.reading.understood && !circular.has(key)) {
        if (cell.left ?? (followers.has(key) && before !== null)) return leave(cell.left ?? 'follows');
      }
      const outcome = this.outcomeOf(cell, circular.has(key), evaluate);
      const value = keptValue(before, outcome, () => this.readsFailure(cell));
      const isKept = before !== null && sameResult(before, value);
      // A stored empty text reads as an empty cell, which to a formula is something else.
      if (!isKept) {
        hasChanged = true;
        cell.value = value;
        this.sheets.put(cell, value);
      }
      if (outcome.kind !== 'value') leave(REASONS[outcome.kind] ?? reasonOf(cell.formula));
      else if (isEngineError(outcome) && value === before && !isCellError(value)) leave(reasonOf(cell.formula));
    });
    return hasChanged;
  }

  private outcomeOf({ reading }: FormulaCell, isCircular: boolean, evaluate: (text: string) => Outcome): Outcome {
    if (isCircular) return CIRCULAR;
    return reading.understood ? evaluate(reading.text) : NOT_UNDERSTOOD;
  }

  /** Keeps a result as it is, and those of the formulas that read it: half of what they read would be out of date. What
   *  reads no cell cannot be out of date; an error goes on to its readers. */
  private leave(key: string, { references, value }: FormulaCell, reason: LeftReason, followers: Set<string>): void {
    if (references.length === 0) return;
    this.left.set(key, reason);
    if (isCellError(value)) return;
    for (const reader of this.dependents.readersOfFormula(key)) followers.add(reader);
  }

  /** Reads the formulas of these cells anew; returns where they are. */
  private learnAgain(isConcerned: (cell: FormulaCell) => boolean): readonly SheetPlace[] {
    const concerned = [...this.formulas].filter(([, cell]) => isConcerned(cell));
    for (const [key, cell] of concerned) {
      this.forget(key);
      this.learn(key, cell, cell.formula, cell.value);
    }
    return concerned.map(([, cell]) => placeOf(cell));
  }

  private learn(key: string, place: SheetPlace, formula: string, value: CellValue): void {
    const { sheetId, row, column } = place;
    const reading = readFormula(formula, place, this.words);
    const { references, volatility } = this.names.spelledOut(reading);
    const left = reading.understood ? this.bookSheets.leftFor(reading.text, references) : null;
    if (reading.understood) for (const reference of references) this.sheets.makeRoomFor(reference);
    this.formulas.set(key, { sheetId, row, column, reading, references, formula, left, value });
    this.dependents.add(key, this.bookSheets.shownIn(place), references);
    if (reading.understood && volatility !== 'none') this.volatile.set(key, volatility);
  }

  private forget(key: string): void {
    this.formulas.delete(key);
    this.dependents.remove(key);
    this.volatile.delete(key);
    this.left.delete(key);
  }

  private readsFailure({ references }: FormulaCell): boolean {
    return [...this.formulas.values()].some(
      (cell) => isCellError(cell.value) && cell.value.error === '#NAME?' && references.some((one) => isIn(one, cell)),
    );
  }
}

const REASONS: Readonly<Partial<Record<Outcome['kind'], LeftReason>>> = { array: 'array', circular: 'circular' };
const NOT_UNDERSTOOD: Outcome = { kind: 'notUnderstood' };
const CIRCULAR: Outcome = { kind: 'circular' };

const MOST_ROUNDS = 8;

function placeOf({ sheetId, row, column }: SheetPlace): SheetPlace {
  return { sheetId, row, column };
}

function isIn({ sheetId, area }: FormulaReference, place: SheetPlace): boolean {
  return sheetId === place.sheetId && isInArea(area, place.row, place.column);
}

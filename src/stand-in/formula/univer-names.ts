import type { DefinedName } from '../workbook/workbook-types';
import { moreVolatile, readFormula, type FormulaReading, type Vocabulary } from './formula-reading';
import type { UniverSession } from './univer-session';

interface KnownName {
  /** As people call it, in lower case. */
  readonly plain: string;
  readonly formula: string;
  readonly reading: FormulaReading;
}

/** The defined names the engine may use. It knows one of each name for the whole workbook: a name that belongs to one
 *  sheet goes by a name of ours, which is put into the formulas of that sheet. A name that itself uses what the engine does
 *  not understand stays unknown to it. */
export class UniverNames {
  private readonly session: UniverSession;
  private readonly words: Vocabulary;
  private known: ReadonlyMap<string, KnownName> = new Map();
  /** All, understood or not. */
  private defined: ReadonlyMap<string, DefinedName> = new Map();

  constructor(session: UniverSession, words: Vocabulary) {
    this.session = session;
    this.words = words;
  }

  /** What the engine calls the name that a word means on a sheet: the sheet's own goes before the workbook's. */
  engineName(word: string, sheetId: string): string | null {
    const key = engineNameIn(this.defined, word, sheetId);
    return key !== null && this.known.has(key) ? key : null;
  }

  /** A formula's own references and those its names lead to, and whether it is volatile by either. */
  spelledOut({ references, names, volatility }: FormulaReading): Pick<FormulaReading, 'references' | 'volatility'> {
    const used = [...this.closure(names)].flatMap((name) => this.known.get(name)?.reading ?? []);
    return {
      references: [...references, ...used.flatMap((reading) => reading.references)],
      volatility: used.map((reading) => reading.volatility).reduce(moreVolatile, volatility),
    };
  }

  /** Replaces all names. Returns those that are different now, and those that use them, as people call them, in lower
   *  case. */
  replace(names: readonly DefinedName[]): ReadonlySet<string> {
    const { unitId, functions, names: service } = this.session;
    const before = this.known;
    const ours = names.filter(({ name }) => !name.startsWith('_xlnm.'));
    this.defined = new Map(ours.map((name) => [engineKey(name.name, name.sheetId), name]));
    this.known = this.read();
    service.registerDefinedNames(
      unitId,
      Object.fromEntries(
        [...this.known].map(([name, { reading }]) => [
          name,
          { id: name, name, formulaOrRefString: engineText(reading) },
        ]),
      ),
    );
    // Formulas are kept parsed with the names spelled out in them.
    functions.deleteFormulaAstCacheKey(unitId);
    const all = new Map([...before, ...this.known]);
    const changed = new Set([...all.keys()].filter((key) => before.get(key)?.formula !== this.known.get(key)?.formula));
    const users = changed.size === 0 ? [] : [...this.known.keys()].filter((key) => this.uses(key, changed));
    return new Set([...changed, ...users].flatMap((key) => all.get(key)?.plain ?? []));
  }

  private uses(key: string, changed: ReadonlySet<string>): boolean {
    const { names } = this.known.get(key)?.reading ?? { names: [] };
    return names.length > 0 && [...this.closure(names)].some((name) => changed.has(name));
  }

  private read(): ReadonlyMap<string, KnownName> {
    const { defined } = this;
    const words: Vocabulary = { ...this.words, engineName: (word, sheetId) => engineNameIn(defined, word, sheetId) };
    return new Map(
      [...defined].flatMap(([key, { name, formula, sheetId }]): [string, KnownName][] => {
        const reading = readFormula(`=${formula}`, { sheetId: sheetId ?? '', row: -1, column: -1 }, words);
        return reading.understood ? [[key, { plain: name.toLowerCase(), formula, reading }]] : [];
      }),
    );
  }

  private closure(names: readonly string[]): ReadonlySet<string> {
    const found = new Set<string>(names);
    for (const name of found) for (const next of this.known.get(name)?.reading.names ?? []) found.add(next);
    return found;
  }
}

/** A name of the workbook is called so; one of a sheet has that sheet's id behind it, and a letter nobody types. */
function engineKey(name: string, sheetId: string | null): string {
  const plain = name.toLowerCase();
  return sheetId === null ? plain : `${plain}_ʟ${sheetId.replace(/[^\p{L}\p{N}]/gu, '_')}`;
}

function engineNameIn(known: ReadonlyMap<string, unknown>, word: string, sheetId: string): string | null {
  const keys = [engineKey(word, sheetId), engineKey(word, null)];
  return keys.find((key) => known.has(key)) ?? null;
}

/** The name as people call it, in lower case. */
export function plainName(engineName: string): string {
  return engineName.replace(/_ʟ[^ʟ]*$/u, '');
}

/** The engine wants a plain reference without the sign of equality, everything else with it. */
function engineText({ text, references }: FormulaReading): string {
  const plain = /^=('(?:[^']|'')*'|[^'!()+\-*/^&=<>,"]+)![$A-Za-z0-9:]+$/.test(text);
  return plain && references.length === 1 ? text.slice(1) : text;
}

import type { DefinedName } from '../workbook/workbook-types';
import { moreVolatile, readFormula, type FormulaReading, type Vocabulary } from './formula-reading';
import type { UniverSession } from './univer-session';

interface KnownName {
  readonly formula: string;
  readonly reading: FormulaReading;
}

/** The defined names the engine may use. It knows one of each name for the whole workbook: a name that stands twice,
 *  for different sheets, and one that itself uses what the engine does not understand, stay unknown to it. */
export class UniverNames {
  private readonly session: UniverSession;
  private readonly words: Vocabulary;
  private known: ReadonlyMap<string, KnownName> = new Map();

  constructor(session: UniverSession, words: Vocabulary) {
    this.session = session;
    this.words = words;
  }

  has(name: string): boolean {
    return this.known.has(name.toLowerCase());
  }

  /** A formula's own references and those its names lead to, and whether it is volatile by either. */
  spelledOut({ references, names, volatility }: FormulaReading): Pick<FormulaReading, 'references' | 'volatility'> {
    const used = [...this.closure(names)].flatMap((name) => this.known.get(name)?.reading ?? []);
    return {
      references: [...references, ...used.flatMap((reading) => reading.references)],
      volatility: used.map((reading) => reading.volatility).reduce(moreVolatile, volatility),
    };
  }

  /** Replaces all names. Returns those that are different now, and those that use them, in lower case. */
  replace(names: readonly DefinedName[]): ReadonlySet<string> {
    const { unitId, functions, names: service } = this.session;
    const before = this.known;
    this.known = this.read(names);
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
    const all = new Set([...before.keys(), ...this.known.keys()]);
    const changed = [...all].filter((name) => before.get(name)?.formula !== this.known.get(name)?.formula);
    const users = [...this.known.keys()].filter((name) => changed.some((one) => this.closure([name]).has(one)));
    return new Set([...changed, ...users]);
  }

  private read(names: readonly DefinedName[]): ReadonlyMap<string, KnownName> {
    const count = new Map<string, number>();
    for (const { name } of names) count.set(name.toLowerCase(), (count.get(name.toLowerCase()) ?? 0) + 1);
    const ours = names.filter(({ name }) => count.get(name.toLowerCase()) === 1 && !name.startsWith('_xlnm.'));
    const keys = new Set(ours.map(({ name }) => name.toLowerCase()));
    const words: Vocabulary = { ...this.words, isName: (name) => keys.has(name.toLowerCase()) };
    return new Map(
      ours.flatMap(({ name, formula, sheetId }) => {
        const reading = readFormula(`=${formula}`, sheetId ?? '', words);
        return reading.understood ? [[name.toLowerCase(), { formula, reading }]] : [];
      }),
    );
  }

  private closure(names: readonly string[]): ReadonlySet<string> {
    const found = new Set<string>(names);
    for (const name of found) for (const next of this.known.get(name)?.reading.names ?? []) found.add(next);
    return found;
  }
}

/** The engine wants a plain reference without the sign of equality, everything else with it. */
function engineText({ text, references }: FormulaReading): string {
  const plain = /^=('(?:[^']|'')*'|[^'!()+\-*/^&=<>,"]+)![$A-Za-z0-9:]+$/.test(text);
  return plain && references.length === 1 ? text.slice(1) : text;
}

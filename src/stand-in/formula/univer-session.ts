import { LocaleType, LogLevel, Univer, UniverInstanceType } from '@univerjs/core';
import {
  AstTreeBuilder,
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  Lexer,
  LexerTreeBuilder,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import type { CalculatorBook } from './calculator';
import { chineseFunctions } from './chinese-functions';
import { excelComparison, functions1904 } from './excel-functions';

/** Univer's formula engine without its spreadsheet: the services the calculator works with. */
export interface UniverSession {
  /** Caches of the engine are shared in the page and kept apart by this. */
  readonly unitId: string;
  readonly lexer: Lexer;
  readonly lexerTreeBuilder: LexerTreeBuilder;
  readonly astTreeBuilder: AstTreeBuilder;
  readonly interpreter: Interpreter;
  readonly functions: IFunctionService;
  readonly names: IDefinedNamesService;
  readonly config: IFormulaCurrentConfigService;
  readonly runtime: IFormulaRuntimeService;
  dispose(): void;
}

let sessions = 0;

/** Starts an engine for one workbook. The unit it makes holds the sheets' names only; cells are passed in later. */
export function startUniver(book: CalculatorBook): UniverSession {
  sessions += 1;
  const unitId = `workbook-${sessions}.`;
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin, {
    function: [excelComparison(), ...chineseFunctions(), ...(book.date1904 ? functions1904() : [])],
  });
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: unitId,
    name: unitId,
    sheetOrder: book.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(book.sheets.map(({ id, name }) => [id, { id, name, cellData: {} }])),
  });
  const injector = univer.__getInjector();
  const config = injector.get(IFormulaCurrentConfigService);
  config.setExecuteUnitId(unitId);
  config.setExecuteSubUnitId(book.sheets[0]?.id ?? '');
  return {
    unitId,
    lexer: injector.get(Lexer),
    lexerTreeBuilder: injector.get(LexerTreeBuilder),
    astTreeBuilder: injector.get(AstTreeBuilder),
    interpreter: injector.get(Interpreter),
    functions: injector.get(IFunctionService),
    names: injector.get(IDefinedNamesService),
    config,
    runtime: injector.get(IFormulaRuntimeService),
    dispose: () => univer.dispose(),
  };
}

import { createScoringSession } from '../../src/app/scoring-session';
import type { ScoringSession, SessionState } from '../../src/app/session-state';
import { areaAddress } from '../../src/core/grid/address';
import { readRecord, recordText } from '../../src/core/record/record-text';
import { EMPTY_RECORD, type Dismissal, type WorkbookRecord } from '../../src/core/record/workbook-record';
import type { Correction } from '../../src/core/sheet/corrections/correction';
import { isRecordXml, recordFromRows, recordFromXml, recordXml } from '../../src/host/carried/record-copies';
import { filePort } from '../../src/host/file/file-port';
import { RECORD_SHEET } from '../../src/host/port';
import { startFormulas } from '../../src/stand-in/formula/start-formulas';
import type { Fault } from '../../src/stand-in/office-host/page/request-plan';
import { type ExcelWorkbook, openInExcel } from './excel-workbook';
import { insertRows } from './insert-rows';

/* Every command of the pane under every failure of Excel: is what is said true, is every half-written state named, and does
   doing the same once more heal it? */

/** One command of the pane, and what is done before it. */
interface Command {
  /** What somebody else did to the workbook before it was opened. */
  receive?(open: ExcelWorkbook): Promise<void>;
  prepare?(session: ScoringSession, open: ExcelWorkbook): Promise<void>;
  press(session: ScoringSession, open: ExcelWorkbook): Promise<void>;
  /** Doing it once more does the next thing: only what failed is done again. */
  readonly goesOn?: true;
  /** What each sheet holds, if not a form. */
  readonly cells?: SheetCells;
  /** It writes formulas, which Excel calculates. */
  readonly calculates?: true;
}

type SheetCells = Readonly<Record<string, string | number | { readonly value: null; readonly numberFormat: string }>>;

/** A declaration of targets with two faults: a cost with ≥, and 90 points. */
const DECLARED: SheetCells = {
  A1: '项目支出绩效目标申报表',
  A2: '三级指标',
  B2: '指标值',
  C2: '分值',
  A3: '里程',
  B3: '≥10公里',
  C3: 50,
  A4: '总成本',
  B4: '≥15万元',
  C4: 40,
};

const firstFinding = ({ state }: ScoringSession) => {
  const finding = state.forms.flatMap(({ card }) => card.findings).at(-1);
  if (!finding) throw new Error('nothing was found');
  return finding;
};

const notAnIndicator = (session: ScoringSession): Promise<void> =>
  session.correct(session.state.forms[0]?.card.sheet ?? '', [{ kind: 'notIndicator', row: 2 }]);

const firstCorrection = ({ state }: ScoringSession) => {
  const correction = state.forms.flatMap(({ corrections }) => corrections)[0];
  if (!correction) throw new Error('nothing was corrected');
  return correction;
};

/** A row of the form, as the record holds on to it. */
const BRIDGE = { name: '架桥', level1: '', level2: '', occurrence: 0 };
const DECIDED = {
  sheet: '表0',
  anchor: BRIDGE,
  decision: { chosen: { function: 'threshold' } as const, confirmed: null },
};

async function bring({ workbook }: ExcelWorkbook, record: Partial<WorkbookRecord>, ruleSetId?: string): Promise<void> {
  const port = filePort(workbook);
  await port.saveRecord(recordText({ ...EMPTY_RECORD, ...record }, 3));
  if (ruleSetId !== undefined) await port.saveRuleSet(ruleSetId);
}

/** The copy in the custom XML part says this from now on. */
function say({ workbook }: ExcelWorkbook, text: string): void {
  const part = workbook.customXml.find(({ xml }) => isRecordXml(xml));
  if (!part) throw new Error('no record');
  workbook.apply([{ kind: 'customXml', id: part.id, xml: recordXml(text) }], 'user');
}

const OWN = { extends: 'national-2020', id: 'own-column', version: 1, flagWords: '没完成' };

export const COMMANDS: Readonly<Record<string, () => Command>> = {
  score: () => ({ press: (session) => session.score() }),
  'score again': () => ({
    prepare: async (session, { workbook }) => {
      await session.score();
      const sheetId = workbook.sheets[0]?.id ?? '';
      workbook.apply([{ kind: 'cell', sheetId, row: 2, column: 2, content: { value: '10座', formula: null } }], 'user');
    },
    press: (session) => session.score(),
  }),
  undo: () => ({ prepare: (session) => session.score(), press: (session) => session.undo() }),
  'clear marks': () => ({ prepare: (session) => session.score(), press: (session) => session.removeMarks() }),
  list: () => ({ press: (session) => session.writeList() }),
  'list again': () => ({
    prepare: async (session, { workbook }) => {
      await session.writeList();
      const sheetId = workbook.sheets[0]?.id ?? '';
      workbook.apply([{ kind: 'cell', sheetId, row: 2, column: 2, content: { value: '10座', formula: null } }], 'user');
    },
    press: (session) => session.writeList(),
  }),
  summary: () => ({ calculates: true, press: (session) => session.writeSummary() }),
  'summary again': () => ({
    calculates: true,
    prepare: async (session, { workbook }) => {
      await session.writeSummary();
      const sheetId = workbook.sheets[0]?.id ?? '';
      workbook.apply([{ kind: 'cell', sheetId, row: 2, column: 2, content: { value: '10座', formula: null } }], 'user');
    },
    press: (session) => session.writeSummary(),
  }),
  'target review': () => ({ cells: DECLARED, press: (session) => session.writeTargetReview() }),
  'target review again': () => ({
    cells: DECLARED,
    prepare: async (session, { workbook }) => {
      await session.writeTargetReview();
      const [declared] = workbook.sheets;
      const content = { value: '≤15万元', formula: null };
      workbook.apply([{ kind: 'cell', sheetId: declared?.id ?? '', row: 3, column: 1, content }], 'user');
    },
    press: (session) => session.writeTargetReview(),
  }),
  dismiss: () => {
    let finding: ReturnType<typeof firstFinding> | null = null;
    return { press: (session) => session.dismiss((finding ??= firstFinding(session)), '已核实') };
  },
  verify: () => {
    let finding: ReturnType<typeof firstFinding> | null = null;
    return {
      press: (session) => session.verify((finding ??= firstFinding(session)), { by: '财务科', remark: '与台账核对' }),
    };
  },
  remark: () => ({
    receive: async ({ workbook }) => {
      const sheetId = workbook.sheets[0]?.id ?? '';
      workbook.apply([{ kind: 'cell', sheetId, row: 0, column: 5, content: { value: '备注', formula: null } }], 'user');
    },
    press: (session) =>
      session.remark({ key: session.state.forms[0]?.key ?? '', row: 2, sentence: '已核实', before: '' }),
  }),
  decide: () => ({
    prepare: (session) => session.dismiss(firstFinding(session), '已核实'),
    press: (session) => session.decideRow('表0', 2, { chosen: { function: 'threshold' }, confirmed: null }),
  }),
  'decide rows': () => ({
    press: (session) =>
      session.decideRows(
        session.state.forms.map(({ sheet }) => ({ sheet: sheet.sheet, row: 2, decision: DECIDED.decision })),
      ),
  }),
  restore: () => {
    let kept: Dismissal | undefined;
    return {
      prepare: async (session) => {
        await session.dismiss(firstFinding(session), '已核实');
        kept = session.state.forms.flatMap(({ dismissed }) => dismissed)[0]?.dismissal;
      },
      press: async (session) => {
        if (!kept) throw new Error('nothing was dismissed');
        await session.restore(kept);
      },
    };
  },
  correct: () => ({ press: notAnIndicator }),
  answer: () => ({ press: (session) => session.answerQuestion('表0', 0, 5, 'reason') }),
  'take back a correction': () => {
    let made: Correction | undefined;
    return {
      prepare: notAnIndicator,
      press: (session) => session.takeBackCorrection((made ??= firstCorrection(session))),
    };
  },
  'use a correction': () => {
    let made: Correction | undefined;
    return {
      prepare: async (session) => {
        await notAnIndicator(session);
        made = firstCorrection(session);
        await session.takeBackCorrection(made);
      },
      press: (session) => session.useCorrections(made ? [made] : []),
    };
  },
  import: () => ({ press: (session) => session.importRuleSet(JSON.stringify(OWN)) }),
  choose: () => ({
    prepare: (session) => session.chooseRuleSet(session.state.ruleSets.at(1)?.id ?? ''),
    press: (session) => session.chooseRuleSet(session.state.ruleSets.at(-1)?.id ?? ''),
  }),
  'set aside': () => ({
    receive: (open) => bring(open, { ruleSet: OWN, decisions: [DECIDED] }, OWN.id),
    press: (session) => session.setAside({ kind: 'all' }),
  }),
  'put back': () => ({
    receive: (open) => bring(open, { ruleSet: OWN, decisions: [DECIDED] }, OWN.id),
    prepare: (session) => session.setAside({ kind: 'all' }),
    press: (session) => session.putBack(),
  }),
  'choose a copy': () => ({
    receive: async (open) => {
      await bring(open, { decisions: [DECIDED] });
      say(open, recordText(EMPTY_RECORD, 3) ?? '');
    },
    press: (session) => session.chooseCopy('sheet'),
  }),
  'score and mend the record': () => ({
    receive: async (open) => {
      await bring(open, { decisions: [DECIDED] });
      say(open, '{');
    },
    press: (session) => session.score(),
  }),
  'undo clearing': () => ({
    prepare: async (session) => {
      await session.score();
      await session.removeMarks();
    },
    press: (session) => session.undo(),
    goesOn: true,
  }),
  'score moved rows': () => ({
    prepare: async (session, { workbook }) => {
      await session.score();
      for (const sheet of workbook.sheets) insertRows(workbook, sheet, 1, 1);
    },
    press: (session) => session.score(),
  }),
  'mark findings': () => ({ press: (session) => session.markFindings() }),
  'write formulas': () => ({ press: (session) => session.writeFormulas(true) }),
  'score as formulas': () => ({
    calculates: true,
    prepare: (session) => session.writeFormulas(true),
    press: (session) => session.score(),
  }),
  'score as numbers again': () => ({
    calculates: true,
    prepare: async (session) => {
      await session.writeFormulas(true);
      await session.score();
      await session.writeFormulas(false);
    },
    press: (session) => session.score(),
  }),
  'undo formulas': () => ({
    calculates: true,
    prepare: async (session) => {
      await session.writeFormulas(true);
      await session.score();
    },
    press: (session) => session.undo(),
  }),
  select: () => ({ press: (session) => session.select('表0', 2, 2) }),
};

const CELLS: SheetCells = {
  A1: '三级指标',
  B1: '年度指标值',
  C1: '实际完成值',
  D1: '分值',
  E1: '得分',
  A2: '修路',
  B2: '10公里',
  C2: '10公里',
  D2: 60,
  E2: 50,
  A3: '架桥',
  B3: '10座',
  C3: '5座',
  D3: 40,
  A4: '总分',
  D4: 100,
  E4: { value: null, numberFormat: '0.0' },
};
const NOTES = { E3: { author: '复核', text: '请核对' }, A2: { author: '复核', text: '已看' } };

export interface OpenCommand {
  readonly open: ExcelWorkbook;
  readonly session: ScoringSession;
  readonly command: Command;
}

async function ready(name: string, sheets: number, patience: number, host = ''): Promise<OpenCommand> {
  const command = COMMANDS[name]?.();
  if (!command) throw new Error(name);
  const { cells = CELLS } = command;
  const source = Array.from({ length: sheets }, (_, i) => ({ name: `表${i}`, cells, notes: NOTES }));
  const open = await openInExcel({ sheets: source }, host, patience);
  await command.receive?.(open);
  if (command.calculates) open.host.replaceWorkbook(open.workbook, startFormulas(open.workbook));
  const session = createScoringSession(open.port);
  await session.refresh();
  await command.prepare?.(session, open);
  return { open, session, command };
}

/** By the sheet's name all that scores are made of; its marks and its notes; `record` and `rule set` besides. */
type Picture = ReadonlyMap<string, string>;

function picture({ workbook }: ExcelWorkbook): Picture {
  const parts = workbook.customXml.filter(({ xml }) => isRecordXml(xml)).map(({ xml }) => recordFromXml(xml));
  const kept = workbook.sheets.find(({ name }) => name === RECORD_SHEET);
  const rows = Array.from({ length: 1 + (kept?.usedArea(true)?.bottom ?? -1) }, (_, row) => kept?.cell(row, 0)?.value);
  const copies = [...parts, recordFromRows(rows)].filter((text) => text !== null);
  // The history tells how often it was tried.
  const records = copies.map((xml) => {
    const { history: _, ...record } = readRecord({ xml, sheet: null }).record;
    return JSON.stringify(record);
  });
  const state = [
    kept?.visibility === 'visible' ? 'visible' : 'away',
    ...(records.length > 0 ? records : ['none', 'none']),
  ];
  const sheets = workbook.sheets
    .filter(({ name }) => name !== RECORD_SHEET)
    .flatMap((sheet): readonly (readonly [string, string])[] => {
      const formats = sheet
        .conditionalFormats()
        .map(({ areas, formula, fill }) => [areas.map(areaAddress).sort(), formula, fill])
        .sort((a, b) => String(a[1]).localeCompare(String(b[1])));
      const places = Array.from({ length: 30 }, (_, row) =>
        Array.from({ length: 11 }, (__, column) => [row, column] as const),
      );
      const cells = places.flat().map(([row, column]) => {
        const { fill, alignment, numberFormat } = sheet.style(row, column);
        const { value = null, formula = null } = sheet.cell(row, column) ?? {};
        return [value, formula, fill, alignment.shrinkToFit, numberFormat];
      });
      const notes = sheet.notes().map(({ row, column, author, text }) => [row, column, author, text]);
      return [
        [sheet.name, JSON.stringify(cells)],
        [`${sheet.name} marks`, JSON.stringify(formats)],
        [`${sheet.name} notes`, JSON.stringify(notes)],
      ];
    });
  // How a new sheet is printed Excel may refuse; it stands without.
  const names = workbook.names.filter(({ name }) => !name.startsWith('_xlnm.'));
  const rules = names.map(({ name, formula }) => `${name} ${formula}`).sort();
  return new Map([...sheets, ['record', state.join('|')], ['rule set', rules.join('|')]]);
}

const differing = (now: Picture, then: Picture): readonly string[] =>
  [...new Set([...now.keys(), ...then.keys()])].filter((key) => now.get(key) !== then.get(key));

export interface Flawless {
  readonly before: Picture;
  readonly after: Picture;
  /** Actions of each request that writes. */
  readonly actions: readonly number[];
}

const known = new Map<string, Flawless>();

/** What a command does differently in this Excel than in the usual one; only notes and what stands for them may differ. */
export async function commandIn(host: string, name: string): Promise<readonly string[]> {
  const [usual, here] = [await flawlessCommand(name, 1), await flawlessCommand(name, 1, host)];
  return differing(here.after, usual.after).filter((part) => !part.endsWith(' notes'));
}

/** What a command does when nothing fails. */
export async function flawlessCommand(name: string, sheets: number, host = ''): Promise<Flawless> {
  const key = `${name} ${sheets} ${host}`;
  const found = known.get(key);
  if (found) return found;
  const { open, session, command } = await ready(name, sheets, 60_000, host);
  const before = picture(open);
  const actions: number[] = [];
  open.host.setFaults((request) => {
    if (request.writes) actions.push(request.actions);
    return null;
  });
  await command.press(session, open);
  if (session.state.notice?.kind === 'error') throw new Error(JSON.stringify(session.state.notice));
  const result = { before, after: picture(open), actions };
  known.set(key, result);
  return result;
}

/** A command under a fault: `done`, `as before`, `told`, and whether doing it once more heals; else what went wrong. */
export async function commandOutcome(
  name: string,
  sheets: number,
  faultAt: (nth: number) => Fault | null,
  patience = 60_000,
): Promise<string> {
  const { before, after } = await flawlessCommand(name, sheets);
  const { open, session, command } = await ready(name, sheets, patience);
  let nth = 0;
  open.host.setFaults((request) => (request.writes ? faultAt(nth++) : null));
  await command.press(session, open);
  const said = verdict(session.state, picture(open), { before, after });
  open.host.setFaults(null);
  if (said !== 'done' || !command.goesOn) await command.press(session, open);
  const { notice } = session.state;
  const left = differing(picture(open), after);
  const isHealed = left.length === 0 && notice?.kind !== 'error';
  return isHealed ? said : `${said}; not healed: ${left.join()} ${JSON.stringify(notice)?.slice(0, 200) ?? ''}`;
}

function verdict(
  { notice, missingTraces }: Pick<SessionState, 'notice' | 'missingTraces'>,
  now: Picture,
  { before, after }: Pick<Flawless, 'before' | 'after'>,
): string {
  if (notice?.kind !== 'error') {
    const missing = differing(now, after);
    const isTold = notice !== null && 'notKept' in notice && notice.notKept !== null;
    // Marks and notes that are not as they should be are named, and so is a record that is not mended.
    const named = [...missingTraces.map(({ sheet, what }) => `${sheet} ${what}`), ...(isTold ? ['record'] : [])];
    const untold = missing.filter((part) => !named.includes(part));
    if (untold.length > 0) return `FALSE: said done, not so in ${untold.join()}`;
    return missing.length === 0 ? 'done' : 'told';
  }
  const changed = differing(now, before);
  if (changed.length === 0) return 'as before';
  const { code, sheet } = notice.error;
  if (code === 'timeout') return 'told';
  const named =
    code === 'notWritten' || code === 'sheetLeft'
      ? (sheet?.split('、') ?? [])
      : code === 'recordHalf'
        ? ['record']
        : [];
  const unnamed = changed.filter((name) => !named.includes(name.replace(/ (?:marks|notes)$/, '')));
  return unnamed.length === 0 ? 'told' : `FALSE: said ${code} of ${sheet ?? 'no sheet'}, changed ${unnamed.join()}`;
}

/** The faults of one command: a failure that passes and one that stays at every `every`th action, whole requests refused, and
 *  no answer to a request that was or was not carried out. */
export function* faultsOf(
  { actions }: Flawless,
  every: number,
): Generator<{ readonly mode: string; readonly patience?: number; readonly faultAt: (nth: number) => Fault | null }> {
  for (const [request, count] of actions.entries()) {
    for (let action = 0; action < count; action += every) {
      const fault: Fault = { kind: 'action', action, code: 'GeneralException' };
      yield { mode: 'once', faultAt: (nth) => (nth === request ? fault : null) };
      yield { mode: 'for good', faultAt: (nth) => (nth >= request ? fault : null) };
    }
    const refused: Fault = { kind: 'request', code: 'GeneralException' };
    yield { mode: 'refused', faultAt: (nth) => (nth === request ? refused : null) };
    yield { mode: 'refused', faultAt: (nth) => (nth >= request ? refused : null) };
    for (const done of [true, false]) {
      const silence: Fault = { kind: 'silence', done };
      const mode = done ? 'no answer, done' : 'no answer, not done';
      yield { mode, patience: 400, faultAt: (nth) => (nth === request ? silence : null) };
      yield { mode, patience: 150, faultAt: (nth) => (nth >= request ? silence : null) };
    }
  }
}

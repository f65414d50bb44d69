import { createScoringSession } from '../../src/app/scoring-session';
import type { ScoringSession } from '../../src/app/session-state';
import { areaAddress } from '../../src/core/grid/address';
import { readRecord } from '../../src/core/record/record-text';
import { RECORD_SHEET, type HostError } from '../../src/host/port';
import { isRecordXml, recordFromRows, recordFromXml } from '../../src/host/carried/record-copies';
import type { Fault } from '../../src/stand-in/office-host/page/request-plan';
import { type ExcelWorkbook, openInExcel } from './excel-workbook';

/* Every command of the pane under every failure of Excel: is what is said true, is every half-written state named, and does
   doing the same once more heal it? */

/** One command of the pane, and what is done before it. */
interface Command {
  prepare?(session: ScoringSession, open: ExcelWorkbook): Promise<void>;
  press(session: ScoringSession, open: ExcelWorkbook): Promise<void>;
}

const firstFinding = ({ state }: ScoringSession) => {
  const finding = state.forms.flatMap(({ card }) => card.findings).at(-1);
  if (!finding) throw new Error('nothing was found');
  return finding;
};

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
  'list again': () => ({ prepare: (session) => session.writeList(), press: (session) => session.writeList() }),
  dismiss: () => {
    let finding: ReturnType<typeof firstFinding> | null = null;
    return { press: (session) => session.dismiss((finding ??= firstFinding(session)), '已核实') };
  },
  decide: () => ({
    prepare: (session) => session.dismiss(firstFinding(session), '已核实'),
    press: (session) => session.decideRow('表0', 2, { chosen: { function: 'threshold' }, confirmed: null }),
  }),
  correct: () => ({
    press: async (session, { workbook, host }) => {
      host.selectAreas(workbook.sheets[0]?.id ?? '', [{ top: 2, left: 0, bottom: 2, right: 0 }]);
      await session.correctSelection({ kind: 'notIndicator' });
    },
  }),
  import: () => ({ press: (session) => session.importRuleSet(JSON.stringify(OWN)) }),
  choose: () => ({
    prepare: (session) => session.chooseRuleSet(session.state.ruleSets.at(1)?.id ?? ''),
    press: (session) => session.chooseRuleSet(session.state.ruleSets.at(-1)?.id ?? ''),
  }),
};

const CELLS = {
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

async function ready(name: string, sheets: number, patience: number): Promise<OpenCommand> {
  const source = Array.from({ length: sheets }, (_, i) => ({ name: `表${i}`, cells: CELLS, notes: NOTES }));
  const open = await openInExcel({ sheets: source }, {}, patience);
  const session = createScoringSession(open.port);
  const command = COMMANDS[name]?.();
  if (!command) throw new Error(name);
  await session.refresh();
  await command.prepare?.(session, open);
  return { open, session, command };
}

/** By the sheet's name all that may be changed in it; `record` and `rule set` besides. */
type Picture = ReadonlyMap<string, string>;

function picture({ workbook }: ExcelWorkbook): Picture {
  const parts = workbook.customXml.filter(({ xml }) => isRecordXml(xml)).map(({ xml }) => recordFromXml(xml));
  const kept = workbook.sheets.find(({ name }) => name === RECORD_SHEET);
  const rows = Array.from({ length: 1 + (kept?.usedArea(true)?.bottom ?? -1) }, (_, row) => kept?.cell(row, 0)?.value);
  const copies = [...parts, recordFromRows(rows)].filter((text) => text !== null);
  const records = copies.map((xml) => JSON.stringify(readRecord({ xml, sheet: null }).record));
  const state = [
    kept?.visibility === 'visible' ? 'visible' : 'away',
    ...(records.length > 0 ? records : ['none', 'none']),
  ];
  const sheets = workbook.sheets
    .filter(({ name }) => name !== RECORD_SHEET)
    .map((sheet): readonly [string, string] => {
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
        const note = sheet.note(row, column);
        return [value, formula, note && [note.author, note.text], fill, alignment.shrinkToFit, numberFormat];
      });
      return [sheet.name, JSON.stringify([cells, formats])];
    });
  const rules = workbook.names.map(({ name, formula }) => `${name} ${formula}`).sort();
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

/** What a command does when nothing fails. */
export async function flawlessCommand(name: string, sheets: number): Promise<Flawless> {
  const key = `${name} ${sheets}`;
  const found = known.get(key);
  if (found) return found;
  const { open, session, command } = await ready(name, sheets, 60_000);
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
  const said = verdict(session.state.notice?.kind === 'error' ? session.state.notice.error : null, picture(open), {
    before,
    after,
  });
  open.host.setFaults(null);
  await command.press(session, open);
  const { notice } = session.state;
  const left = differing(picture(open), after);
  const isHealed = left.length === 0 && notice?.kind !== 'error';
  return isHealed ? said : `${said}; not healed: ${left.join()} ${JSON.stringify(notice)?.slice(0, 200) ?? ''}`;
}

function verdict(error: HostError | null, now: Picture, { before, after }: Pick<Flawless, 'before' | 'after'>): string {
  if (!error) {
    const missing = differing(now, after);
    return missing.length === 0 ? 'done' : `FALSE: said done, not so in ${missing.join()}`;
  }
  const changed = differing(now, before);
  if (changed.length === 0) return 'as before';
  const { code, sheet } = error;
  if (code === 'timeout') return 'told';
  const named =
    code === 'notWritten' || code === 'sheetLeft'
      ? (sheet?.split('、') ?? [])
      : code === 'recordHalf'
        ? ['record']
        : [];
  const unnamed = changed.filter((name) => !named.includes(name));
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

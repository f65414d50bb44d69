import { groupsUndo, keysUndo } from '../../../src/host/excel/excel-run';
import { createScoringSession } from '../../../src/app/scoring-session';
import type { HostPlatform } from '../../../src/stand-in/office-host/page/app-context';
import type { Fault } from '../../../src/stand-in/office-host/page/request-plan';
import { openInExcel, type ExcelWorkbook } from '../../support/excel-workbook';
import type { ExcelLibrary } from '../../support/office-js';
import { form } from '../../taskpane/sample-forms';

/* The library in the package is too old to ask for undo groups. Here is one that knows notes, by which a newer one is known,
   and the option of Excel.run, which is only watched: what is asked of it decides whether Excel refuses. */

interface Watched extends ExcelWorkbook {
  /** For each request that writes: whether it was to be taken back with others. */
  readonly grouped: boolean[];
}

async function openWatched(
  excelApi: string,
  refusal: Fault | null,
  library: ExcelLibrary = 'withNotes',
  platform: HostPlatform = 'windows',
): Promise<Watched> {
  const grouped: boolean[] = [];
  let isGrouped = false;
  const open = await openInExcel(
    { sheets: [form('自评表')] },
    {
      excelApi,
      platform,
      faults: ({ writes }) => {
        if (!writes) return null;
        grouped.push(isGrouped);
        return isGrouped ? refusal : null;
      },
    },
    20_000,
    library,
  );
  const { run, RequestContext } = Excel;
  Object.defineProperty(Excel, 'RequestContext', {
    configurable: true,
    value: class extends RequestContext {
      constructor(...given: ConstructorParameters<typeof RequestContext>) {
        super(...given);
        isGrouped = false;
      }
    },
  });
  Object.defineProperty(Excel, 'run', {
    configurable: true,
    value: (first: unknown, second?: (context: Excel.RequestContext) => Promise<unknown>) => {
      if (!second) return Reflect.apply(run, Excel, [first]);
      return run((context) => {
        isGrouped = JSON.stringify(first) === '{"mergeUndoGroup":true}';
        return second(context);
      });
    },
  });
  return { ...open, grouped };
}

test.each([
  ['it cannot tell why', 'windows', { kind: 'request', code: 'GeneralException' }],
  ['of what is in it', 'mac', { kind: 'action', action: 12, code: 'UndoNotSupported' }],
  ['the web knows no groups', 'web', { kind: 'request', code: 'InvalidOption' }],
] as const)('a group that Excel refuses as %s is written once more without one', async (_, platform, refusal) => {
  const { port, workbook, grouped } = await openWatched('1.17', refusal);
  expect(groupsUndo()).toBe(false);
  expect(grouped).toEqual([]);
  const newer = await openWatched('1.20', refusal, 'withNotes', platform);
  expect(groupsUndo()).toBe(true);
  const session = createScoringSession(newer.port);
  await session.score();
  expect(session.state.notice).toMatchObject({ kind: 'scored' });
  expect(newer.grouped.filter((each) => each)).toEqual([true]);
  expect(newer.grouped.at(newer.grouped.indexOf(true) + 1)).toBe(false);
  expect([port.keysUndo, workbook.sheets.length]).toEqual(['not', 1]);
});

test('where Excel takes groups, scores are one', async () => {
  const { port, grouped } = await openWatched('1.20', null);
  const session = createScoringSession(port);
  await session.score();
  expect(session.state.notice).toMatchObject({ kind: 'scored' });
  expect(grouped).toContain(true);
});

test('what Ctrl+Z does is told by version', async () => {
  await openInExcel({ sheets: [form('自评表')] }, { excelApi: '1.14' });
  expect([groupsUndo(), keysUndo()]).toEqual([false, 'not']);
  await openInExcel({ sheets: [form('自评表')] }, { excelApi: '1.19' });
  expect([groupsUndo(), keysUndo()]).toEqual([false, 'inParts']);
});

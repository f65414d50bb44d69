import { readFileSync } from 'node:fs';
import { rangeAreasObject, rangeObject } from '../../../src/stand-in/office-host/objects/range-object';
import { workbookObject } from '../../../src/stand-in/office-host/objects/workbook-object';
import { worksheetObject } from '../../../src/stand-in/office-host/objects/worksheet-object';
import type { HostObject } from '../../../src/stand-in/office-host/request/host-object';
import { isAtLeast, SINCE } from '../../../src/stand-in/office-host/request/requirement-sets';
import { Calculation } from '../../../src/stand-in/office-host/session/calculation';
import { ExcelSession } from '../../../src/stand-in/office-host/session/excel-session';
import { NO_TRAPS } from '../../../src/stand-in/office-host/session/host-traps';
import { builtWorkbook } from '../../support/excel-page';

/** What Microsoft's library says of its members: `_throwIfApiNotSupported("Range.sort", …, "1.2", …)`. */
const LIBRARY = readFileSync(require.resolve('@microsoft/office-js/dist/excel-mac-16.00.debug.js'), 'utf8');
const GATES = new Map(
  [...LIBRARY.matchAll(/_throwIfApiNotSupported\("(\w+)\.(\w)(\w*)", _defaultApiSetName, "([\d.]+)"/g)].map(
    ([, type, first, rest, version]) => [`${type}.${first?.toUpperCase()}${rest}`, version],
  ),
);

test('each member is as old as office.js says; notes are newer than it', () => {
  const { 'Workbook.Notes': all, 'Worksheet.Notes': notes, ...others } = SINCE;
  expect([all, notes]).toEqual(['1.18', '1.18']);
  expect(Object.fromEntries(Object.keys(others).map((name) => [name, GATES.get(name)]))).toEqual(others);
});

/** Members an object and those it leads to answer, as `Range.Values`; what takes an event off is as old as what put it on. */
function answered(root: HostObject, seen: Set<string> = new Set()): readonly string[] {
  const { type, members } = root;
  if (seen.has(type) && !members.items) return [];
  seen.add(type);
  const own = [members.scalars, members.objects, members.methods, members.objectMethods].flatMap((group) =>
    Object.keys(group ?? {}),
  );
  const next = [
    ...Object.values(members.objects ?? {}).flatMap((get) => get() ?? []),
    ...(type === 'CustomPropertyCollection' ? [] : (members.items?.() ?? [])),
  ];
  return [
    ...own.filter((name) => !name.startsWith('_Unregister')).map((name) => `${type}.${name}`),
    ...next.flatMap((object) => answered(object, seen)),
  ];
}

/** A session over a workbook that has at least one of everything that stands in a collection. */
function filledSession(): ExcelSession {
  const sheet = {
    name: '自评表',
    cells: { A1: '得分', A2: 1 },
    notes: { A1: { author: '审核员', text: '看这里' } },
    tables: [{ name: '表1', area: 'A1:A2', columns: ['得分'] }],
  };
  const session = new ExcelSession(builtWorkbook([sheet], [{ name: '口径', formula: '自评表!$A$1' }]), {
    excelApi: '1.20',
    displayText: null,
    calculation: new Calculation('Automatic', null),
    traps: NO_TRAPS,
    opensWorkbook: null,
    objects: { range: rangeObject, rangeAreas: rangeAreasObject, worksheet: worksheetObject },
  });
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const format = { areas: [area], formula: 'A1>0', fill: null, fontColor: null };
  session.edits.edit({ kind: 'conditionalFormat', sheetId: '1', id: '{1}', format });
  const drawn = {
    type: 'pie',
    source: { sheetId: '1', area },
    seriesIn: 'columns',
    legend: null,
    labels: false,
  } as const;
  session.edits.edit({ kind: 'chart', sheetId: '1', id: '1', chart: { name: '图', title: null, place: area, drawn } });
  session.edits.edit({ kind: 'customXml', id: '{00000000-0000-0000-0000-000000000001}', xml: '<a/>' });
  return session;
}

test('each member the host answers is listed here if it came after the first version', () => {
  const session = filledSession();
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const names = [
    workbookObject(session),
    session.range({ sheetId: '1', ...area }),
    session.rangeAreas({ sheetId: '1', areas: [area] }),
  ].flatMap((object) => answered(object));
  expect(new Set(names)).toEqual(new Set([...names, ...Object.keys(SINCE)]));
  expect(names.filter((name) => GATES.has(name) && !(name in SINCE))).toEqual([]);
});

test('versions are compared as numbers', () => {
  expect(isAtLeast('1.20', '1.9')).toBe(true);
  expect(isAtLeast('1.9', '1.18')).toBe(false);
  expect(isAtLeast('1.9', '1.9')).toBe(true);
  expect(isAtLeast('2.0', '1.9')).toBe(true);
});

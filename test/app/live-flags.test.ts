import { DOORS, placedNotes, type Door } from '../support/open-door';
import { openCalculating, shownIn, typeAt, type CalculatingDoor } from '../support/calculating-door';
import { partText } from '../support/zip-parts';
import { form } from '../taskpane/sample-forms';

/* The flag of a score that is a formula follows an edit without the add-in. 培训人次 aims at 120 and reaches 100; 合格率 aims at
   95% and reaches 96% of a cell that is a percentage. */

const FORM = form('自评表', { E5: { value: 0.96, numberFormat: '0%' } });
const FILL = 'FFC7CE';

const opened: CalculatingDoor[] = [];
afterEach(() => {
  for (const { engine } of opened.splice(0)) engine.dispose();
});

async function open(door: Door, source: Parameters<typeof openCalculating>[1] = { sheets: [FORM] }) {
  const one = await openCalculating(door, source);
  opened.push(one);
  await one.session.refresh();
  return one;
}

async function scoredAsFormulas(door: Door, source?: Parameters<typeof openCalculating>[1]) {
  const one = await open(door, source);
  await one.session.writeFormulas(true);
  await one.session.score();
  await one.engine.settled();
  return one;
}

const formulasOf = ({ sheet }: CalculatingDoor): readonly string[] =>
  sheet.conditionalFormats().flatMap(({ formula }) => (formula.startsWith('AND(') ? [formula] : []));

describe.each(DOORS)('%s', (door) => {
  test('the flag goes when the target is met and comes when it is missed, and the number format stays the form’s', async () => {
    const one = await scoredAsFormulas(door);
    expect(shownIn(one, 'G4')).toEqual(['41.67 ▲未达标', FILL]);
    expect(shownIn(one, 'G5')).toEqual(['20', null]);
    expect(one.sheet.style(3, 6)).toMatchObject({ numberFormat: 'General', fill: null });
    expect(one.session.state.notice).toMatchObject({ kind: 'scored', flags: 1 });
    expect(placedNotes(one).find((note) => note.startsWith('G4'))).toContain('以上是评分时的情况');
    await typeAt(one, 'E4', 120);
    await typeAt(one, 'E5', 0.949);
    expect(shownIn(one, 'G4')).toEqual(['50', null]);
    expect(shownIn(one, 'G5')).toEqual(['19.98 ▲未达标', FILL]);
    await typeAt(one, 'E5', '');
    expect(shownIn(one, 'G5')).toEqual(['', null]);
  });

  test('scored again nothing is written; scored after the edit, the notes follow and the flags stay where they are', async () => {
    const one = await scoredAsFormulas(door);
    await one.session.score();
    expect(one.session.state.notice).toMatchObject({ kind: 'unchanged' });
    await typeAt(one, 'E4', 120);
    await one.session.score();
    expect(formulasOf(one)).toHaveLength(2);
    expect(placedNotes(one).filter((note) => note.startsWith('G4'))).toEqual([]);
    expect(shownIn(one, 'G4')).toEqual(['50', null]);
  });

  test('back to numbers, the flag is one of the number format again; and the other way round', async () => {
    const one = await scoredAsFormulas(door);
    await one.session.writeFormulas(false);
    await one.session.score();
    expect(formulasOf(one)).toEqual([]);
    expect(one.sheet.style(3, 6)).toMatchObject({ numberFormat: 'General" ▲未达标"', fill: FILL });
    await one.session.writeFormulas(true);
    await one.session.score();
    expect(one.sheet.style(3, 6)).toMatchObject({ numberFormat: 'General', fill: null });
    expect(formulasOf(one)).toHaveLength(2);
  });

  test('cleared, none is left; undone, all are back; and undoing the scoring leaves the sheet byte for byte as it was', async () => {
    const one = await open(door);
    const before = partText(one.workbook.save(), 'xl/worksheets/sheet1.xml');
    await one.session.writeFormulas(true);
    await one.session.score();
    const flags = formulasOf(one);
    await one.session.removeMarks();
    expect(one.sheet.conditionalFormats()).toEqual([]);
    await one.session.undo();
    expect([...formulasOf(one)].sort()).toEqual([...flags].sort());
    await one.engine.settled();
    expect(shownIn(one, 'G4')).toEqual(['41.67 ▲未达标', FILL]);
    await one.session.undo();
    expect(partText(one.workbook.save(), 'xl/worksheets/sheet1.xml')).toBe(before);
  });

  test('a flag whose cells were taken away is ours still, and made anew by the next scoring', async () => {
    const one = await scoredAsFormulas(door);
    const [format] = one.sheet.conditionalFormats().filter(({ formula }) => formula.startsWith('AND('));
    if (!format) throw new Error('no flag');
    const { id, ...look } = format;
    const formula = look.formula.replaceAll(/[DEF]\d/gu, '#REF!');
    one.workbook.apply(
      [{ kind: 'conditionalFormat', sheetId: one.sheet.id, id, format: { ...look, formula } }],
      'user',
    );
    await one.session.refresh();
    await one.session.score();
    expect(formulasOf(one)).toHaveLength(2);
    expect(formulasOf(one).join()).not.toContain('#REF!');
  });

  test('a missed target that somebody set aside is a missed target still', async () => {
    const one = await open(door);
    await one.session.writeFormulas(true);
    const missed = one.session.state.forms[0]?.card.findings.find(({ check }) => check === 'U1');
    if (!missed) throw new Error('no finding');
    await one.session.dismiss(missed, '已核实');
    await one.session.score();
    await one.engine.settled();
    expect(shownIn(one, 'G4')).toEqual(['41.67 ▲未达标', FILL]);
  });

  test('in a cell too narrow for words the sign or the fill alone follows', async () => {
    const narrow = { ...FORM, columns: { G: { width: 10 } } };
    const one = await scoredAsFormulas(door, { sheets: [narrow] });
    expect(shownIn(one, 'G4')).toEqual(['41.67\u00a0▲', FILL]);
    const none = await scoredAsFormulas(door, { sheets: [{ ...FORM, columns: { G: { width: 5 } } }] });
    expect(shownIn(none, 'G4')).toEqual(['41.67', FILL]);
    await none.session.score();
    expect(none.session.state.notice).toMatchObject({ kind: 'unchanged' });
  });
});

test('what one door writes the other knows', async () => {
  const one = await scoredAsFormulas('file');
  const other = await open('Excel', one.workbook.save());
  await other.session.score();
  expect(other.session.state.notice).toMatchObject({ kind: 'unchanged' });
  const back = await scoredAsFormulas('Excel');
  expect(formulasOf(back)).toEqual(formulasOf(one));
});

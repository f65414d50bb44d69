import { DOORS, openDoor } from '../support/open-door';
import { SHEET_STATES } from '../support/sheet-states';
import { partText } from '../support/zip-parts';

describe.each(DOORS)('R10, %s', (door) => {
  test.each(Object.keys(SHEET_STATES))(
    '%s: scored again nothing is written, as formulas and back the scores are the same, undone all is as it was',
    async (state) => {
      const source = SHEET_STATES[state]?.workbook ?? { sheets: [] };
      const opened = await openDoor(door, source);
      const parts = () =>
        source.sheets.map((_, i) => partText(opened.workbook.save(), `xl/worksheets/sheet${i + 1}.xml`));
      const cards = () =>
        opened.session.state.forms.map(({ card }) => [card.total.score, card.rows.map(({ score }) => score)]);
      const before = parts();
      await opened.session.refresh();
      await opened.session.score();
      const scores = cards();
      await opened.session.score();
      expect(opened.session.state.notice).toMatchObject({ kind: 'unchanged' });
      await opened.session.writeFormulas(true);
      await opened.session.score();
      expect(cards()).toEqual(scores);
      await opened.session.writeFormulas(false);
      await opened.session.score();
      expect(cards()).toEqual(scores);
      while (opened.session.state.canUndo) {
        const steps = opened.session.state.undoSteps.length;
        await opened.session.undo();
        if (opened.session.state.undoSteps.length === steps) break;
      }
      expect(parts()).toEqual(before);
    },
  );
});

import { scoreFile } from '../../src/cli/score-file';
import { toldHistory } from '../../src/text/history-text';
import { buildXlsx } from '../support/build-xlsx';
import { form } from '../taskpane/sample-forms';
import { openSession, reopened, type FileSession } from './file-session';

const told = ({ session: { state } }: FileSession): readonly (readonly string[])[] =>
  toldHistory(state.history, 0, 'zh-CN').map(({ did, details }) => [
    did,
    ...details.filter((detail) => !/口径|自评表/u.test(detail)),
  ]);

test('that scores become formulas, and numbers again, has a line each', async () => {
  const one = openSession({ sheets: [form('自评表')] });
  await one.session.score();
  await one.session.writeFormulas(true);
  await one.session.writeFormulas(true);
  await one.session.writeFormulas(false);
  const later = reopened(one);
  await later.session.refresh();
  expect(told(later)).toEqual([
    ['人工选定或更正', '得分改回数值'],
    ['人工选定或更正', '得分改写成公式（活公式）'],
    [expect.stringContaining('评分，写入')],
  ]);
});

test('on the command line it is said with the scoring, once', async () => {
  const run = async (bytes: Uint8Array, style: 'live' | 'values' | null): Promise<Uint8Array> => {
    const { copy } = await scoreFile('自评表.xlsx', bytes, {
      locale: 'zh-CN',
      ruleSetId: null,
      wantsCopy: true,
      ignoreRecord: false,
      style,
      history: false,
      review: false,
    });
    if (!copy) throw new Error('no copy');
    return copy;
  };
  const live = await run(buildXlsx({ sheets: [form('自评表')] }), 'live');
  const still = await run(live, null);
  const later = openSession(await run(still, 'values'));
  await later.session.refresh();
  expect(told(later).map((line) => line[1])).toEqual(['得分改回数值', '得分改写成公式（活公式）']);
});

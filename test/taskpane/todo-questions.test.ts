import { createScoringSession } from '../../src/app/scoring-session';
import type { ScoringSession, SessionForm } from '../../src/app/session-state';
import { filePort } from '../../src/host/file/file-port';
import { formQuestions } from '../../src/taskpane/todo/form-questions';
import { alikeOf, saidFor, type Question } from '../../src/taskpane/todo/question';
import { rowChanges, sameDirection } from '../../src/taskpane/todo/row-questions';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { answerText, askedText } from '../../src/text/asked-text';
import type { BuiltWorkbook } from '../support/build-xlsx';
import { addBrowserParts, built } from './open-pane';
import { form } from './sample-forms';

beforeAll(addBrowserParts);

async function read(...sheets: BuiltWorkbook['sheets']): Promise<ScoringSession> {
  const session = createScoringSession(filePort(built({ sheets })));
  await session.refresh();
  return session;
}

const all = ({ state }: ScoringSession): readonly Question[] => state.forms.flatMap(formQuestions);
const told = (questions: readonly Question[]): readonly string[] =>
  questions.map(({ asked }) => askedText(asked, 'zh-CN'));
const answers = (question: Question | undefined): readonly string[] =>
  question?.answers.map(({ words }) => answerText(words, 'zh-CN')) ?? [];

async function press(session: ScoringSession, question: Question | undefined, id: string): Promise<void> {
  await session.answer(saidFor(question ? [question] : [], id));
}

const rowAt = ({ state }: ScoringSession, row: number): SessionForm['card']['rows'][number] => {
  const found = state.forms[0]?.card.rows.find((each) => each.row === row - 1);
  if (!found) throw new Error(`no row ${row}`);
  return found;
};

test('a form in which all is plain asks nothing', async () => {
  expect(all(await read(form('自评表')))).toEqual([]);
});

test('0.92 beside 95%: which percentage it is, once for each row, alike in one column', async () => {
  const session = await read(form('自评表', { E4: 0.92, D4: '≥90%', E5: 0.96 }));
  const [first, second, ...more] = all(session);
  expect(more).toEqual([]);
  expect(told(all(session))).toEqual([
    '“培训人次”E4 写的是 0.92，目标是 ≥90%。它是百分之几？',
    '“验收合格率”E5 写的是 0.96，目标是 ≥95%。它是百分之几？',
  ]);
  expect(answers(first)).toEqual(['0.92 就是 92%', '0.92 就是 0.92%']);
  expect(first && alikeOf(first, all(session))).toEqual([second]);
  await session.answer(saidFor(all(session), 'fraction'));
  expect(all(session)).toEqual([]);
  expect([rowAt(session, 4).score, rowAt(session, 5).score]).toEqual(['50.00', '20.00']);
  session.dispose();
});

test('about 1000 where 1000 are aimed at: just that, or kept as judged by hand', async () => {
  const session = await read(form('自评表', { E4: '约900人次', D4: '≥1000人次', G4: 40 }));
  const [first, ...more] = all(session);
  expect(more).toEqual([]);
  expect(told(all(session))).toEqual(['“培训人次”E4 写的是“约900人次”，不是准确的数。就按写的数算吗？']);
  expect(answers(first)).toEqual(['按 900人次 算', '按人工评分保留 40 分']);
  await session.answer(saidFor(all(session), 'about'));
  expect(all(session)).toEqual([]);
  expect(rowAt(session, 4).score).toBe('45.00');
  session.dispose();
});

test('several figures in one cell: their mean, or one of them, each with its score', async () => {
  const cells = { C4: '总体节约率', D4: '≥60%', E4: '材料34%，环节56%，时间44%', F4: 20, F5: 50 };
  const session = await read(form('自评表', cells));
  const [first, ...more] = all(session);
  expect(more).toEqual([]);
  expect(told(all(session))).toEqual(['“总体节约率”E4 写了 3 个数：“材料34%，环节56%，时间44%”。按哪一个算？']);
  expect(answers(first)).toEqual([
    '综合：3 个数的平均 44.67%（权重相同）',
    '只按材料 34%',
    '只按环节 56%',
    '只按时间 44%',
  ]);
  const scores = first?.answers.map(({ id }) => {
    const [said] = saidFor([first], id);
    const [then] = said ? session.imagine('自评表', said) : [];
    return then?.card.rows[0]?.score;
  });
  // 134 ÷ 3 ÷ 60 × 20, 34 ÷ 60 × 20, 56 ÷ 60 × 20, 44 ÷ 60 × 20.
  expect(scores).toEqual(['14.89', '11.33', '18.67', '14.67']);
  await press(session, first, 'only 0');
  expect([all(session), rowAt(session, 4).actual, rowAt(session, 4).score]).toEqual([[], '34%', '11.33']);
  session.dispose();
});

test('two figures that are a range, or a row that is decided, are not asked so', async () => {
  const session = await read(form('自评表', { C4: '节约率', D4: '≥60%', E4: '34%-56%' }));
  expect(told(all(session)).filter((sentence) => sentence.includes('个数'))).toEqual([]);
  session.dispose();
});

test('a form is scored by what its reviewer found, and by its own figures again', async () => {
  const session = await read(form('自评表', { I3: '复核完成值', I4: '800人次', D4: '≥1000人次', E4: '1000人次' }));
  const [shown] = session.state.forms;
  if (!shown) throw new Error('no form');
  const said = { kind: 'byReview', sheet: shown.sheet.sheet, layout: shown.sheet.layout } as const;
  const found = (): unknown => [rowAt(session, 4).score, session.state.forms[0]?.card.byReview?.counts];
  expect(found()).toEqual(['50.00', false]);
  await session.useCorrections([said]);
  expect(found()).toEqual(['40.00', true]);
  await session.takeBackCorrection(said);
  expect(found()).toEqual(['50.00', false]);
  session.dispose();
});

test('a figure that counts people is no percentage', async () => {
  const session = await read(form('自评表', { D4: '1.2', E4: '12360人' }));
  expect(told(all(session)).filter((sentence) => sentence.includes('百分之几'))).toEqual([]);
});

test('a direction nobody wrote is asked; decided, it can be turned, left open and said of the same name elsewhere', async () => {
  const cells = { C4: '平均审批时间', D4: '10天', E4: '8天' };
  const session = await read(form('甲', cells), form('乙', cells));
  const [first] = all(session);
  expect(told(all(session))).toEqual(Array(2).fill('“平均审批时间”目标 10天，实际 8天。越高越好还是越低越好？'));
  expect(answers(first)).toEqual(['越高越好', '越低越好']);
  await press(session, first, 'lower');
  expect(rowAt(session, 4).score).toBe('50.00');
  const [form0] = session.state.forms;
  expect(form0 && rowChanges(form0, rowAt(session, 4)).map(({ id }) => id)).toEqual(['turnToHigher', 'directionOpen']);
  await session.answer(sameDirection(session.state.forms, rowAt(session, 4)));
  expect(all(session)).toEqual([]);
  expect(session.state.forms[1]?.card.rows[0]?.score).toBe('50.00');
});

test('points that stand once for several rows are asked about once', async () => {
  const sheet = form('自评表', { F4: 70, F5: null }, { merges: ['F4:F5'] });
  const session = await read(sheet);
  expect(told(all(session))).toEqual(['70 分由 2 行共用。各行平均分吗？']);
  await press(session, all(session)[0], 'equal');
  expect([rowAt(session, 4).weight, rowAt(session, 5).weight]).toEqual(['35', '35']);
  const [form0] = session.state.forms;
  const [open] = form0 ? rowChanges(form0, rowAt(session, 4)) : [];
  expect(open?.id).toBe('shareOpen');
  await session.answer(open?.said ?? []);
  expect(told(all(session))).toEqual(['70 分由 2 行共用。各行平均分吗？']);
});

test('typed points nothing verifies are kept by hand where somebody says so', async () => {
  const session = await read(form('自评表', { D5: null, E5: null, G5: 20 }));
  expect(told(all(session))).toEqual(['“验收合格率”没有可以核对的数，原来填了 20 分。按人工评分保留吗？']);
  await press(session, all(session)[0], 'keep');
  expect([rowAt(session, 5).score, all(session)]).toEqual(['20.00', []]);
  const [form0] = session.state.forms;
  expect(form0 && rowChanges(form0, rowAt(session, 5)).map(({ id }) => id)).toEqual(['backToRuleSet']);
});

test('a rule of the sheet that gives other points than are typed: the rule, the rule set or the points', async () => {
  const rule = { I3: '评分标准', I5: '未达标扣5分，扣完为止', E5: '90%', G5: 19 };
  const session = await read(form('自评表', rule));
  const question = all(session).find(({ row }) => row !== null);
  expect(question && askedText(question.asked, 'zh-CN')).toBe(
    '“验收合格率”表里写着：“未达标扣5分，扣完为止”，原来填了 19 分。按哪一个计分？',
  );
  expect(question?.answers.map(({ id }) => id)).toEqual(['adopt', 'ruleSet', 'keep']);
  await press(session, question, 'adopt');
  expect(rowAt(session, 5).score).toBe('15.00');
});

test('a rule that cannot be worked out leaves the rule set, and says how else to score the row', async () => {
  const rule = { I3: '评分标准', I5: '全部及时得满分，否则酌情扣分', E5: '90%', G5: null };
  const session = await read(form('自评表', rule));
  const question = all(session).find(({ row }) => row !== null);
  expect(question && askedText(question.asked, 'zh-CN')).toBe(
    '“验收合格率”表里写着：“全部及时得满分，否则酌情扣分”，这一条不能自动计算。按口径计分吗？要自己评的，请把得分填在表里。',
  );
  expect(question?.answers.map(({ id }) => id)).toEqual(['ruleSet']);
  const typed = await read(form('自评表', { ...rule, G5: 19 }));
  expect([rowAt(typed, 5).score, all(typed)]).toEqual(['19.00', []]);
});

test('rules of the sheet that score already are confirmed once for the form', async () => {
  const rules = { I3: '评分标准', I4: '每少1人扣0.5分，扣完为止', I5: '未达标扣5分，扣完为止', E5: '90%' };
  const session = await read(form('自评表', rules));
  const [question] = all(session);
  expect(told(all(session))).toEqual(['2 行按表里写的评分标准计分（如“每少1人扣0.5分，扣完为止”）。采用吗？']);
  expect(answers(question)).toEqual(['采用表里的评分标准（2 行）', '改按口径计分（2 行）']);
  await press(session, question, 'adopt');
  expect([rowAt(session, 4).score, rowAt(session, 5).score, all(session)]).toEqual(['40.00', '15.00', []]);
});

test('scores typed in a form without points: whether they are what each row is worth', async () => {
  const none = { F3: null, F4: null, F5: null, F6: null, F7: null, G4: 50, G5: 20, G6: 30, G7: 100 };
  const session = await read(form('自评表', none));
  expect(told(all(session))).toEqual(['这张表没有分值，3 行的原得分合计正好满分。按原得分作各行的分值吗？']);
  await press(session, all(session)[0], 'points');
  expect([4, 5, 6].map((row) => rowAt(session, row).weight)).toEqual(['50', '20', '30']);
});

test('which column is meant comes before what it settles', async () => {
  const session = await read(form('自评表', { G3: '备注', H3: '得分', I3: '得分' }));
  const [question] = all(session);
  expect(answers(question)).toEqual(['H 列 得分', 'I 列 得分']);
  await press(session, question, '1 得分');
  expect(session.state.forms[0]?.card.columns.score).toBe(8);
});

test('an answer for a place that is gone is refused, and nothing is kept', async () => {
  const session = await read(form('自评表', { E4: 0.92, D4: '≥90%' }));
  await session.answer([
    { sheet: '自评表', requests: [{ kind: 'percent', row: 3, cell: 'actual', fraction: true }] },
    { sheet: '自评表', decisions: [{ row: 99, decision: { direction: 'atMost' } }] },
  ]);
  expect(session.state.notice).toEqual({ kind: 'selectionUnfit', why: 'noAnchor' });
  expect(told(all(session))).toHaveLength(1);
});

test('what is answered is asked no more and scores, also for the next who opens the workbook', async () => {
  const rows = [
    ['三级指标', '指标值', '度量单位', '完成值', '分值', '得分'],
    ['合格率', '≥90', '%', 0.93, 20],
    ['设备', '≥10台', '', '约9台', 20],
    ['申请专利', '2-3项', '', '4项', 20],
    ['响应时间', '30分钟', '', '40分钟', 20],
    ['群众满意度', '≥90', '%', 92, 20],
  ];
  const cells = Object.fromEntries(
    rows.flatMap((line, row) => line.map((value, column) => [`${'ABCDEF'.charAt(column)}${row + 1}`, value])),
  );
  const workbook = built({ sheets: [{ name: '自评表', cells }] });
  const session = createScoringSession(filePort(workbook));
  await session.refresh();
  const asked = all(session);
  expect(asked.map(({ asked: { id } }) => id)).toEqual(['percent', 'about', 'direction', 'direction']);
  for (const [index, id] of ['points', 'about', 'higher', 'lower'].entries()) {
    await press(session, asked[index], id);
    expect(all(session).map(({ key }) => key)).toEqual(asked.slice(index + 1).map(({ key }) => key));
  }
  // 0.93 ÷ 90 × 20; 9 ÷ 10 × 20; more patents are better; (1 − 10 ÷ 30) × 20
  const scores = ['0.21', '18.00', '20.00', '13.33', '20.00'];
  expect(session.state.forms[0]?.card.rows.map(({ score }) => score)).toEqual(scores);
  session.dispose();
  const next = createScoringSession(filePort(openWorkbook(workbook.save(), '自评表.xlsx')));
  await next.refresh();
  expect(all(next)).toEqual([]);
  expect(next.state.forms[0]?.card.rows.map(({ score }) => score)).toEqual(scores);
  next.dispose();
});

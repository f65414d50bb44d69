import {
  cellMessage,
  fittingText,
  isMessageRule,
  messageChanges,
  MESSAGE_RULE,
} from '../../src/host/carried/own-messages';

const place = { row: 8, column: 7 };

test('what fits is told whole, the old figure in a line of its own', () => {
  expect(fittingText('未达标\n差 3 人', '原得分 7，现为 8.62')).toBe('未达标\n差 3 人\n原得分 7，现为 8.62');
  expect(fittingText('', '原得分 7，现为 8.62')).toBe('原得分 7，现为 8.62');
  expect(fittingText('长'.repeat(255), '')).toBe('长'.repeat(255));
});

test('too long words are cut behind the last sentence that fits, and say so', () => {
  const sentence = `${'甲'.repeat(99)}。`;
  const told = fittingText(sentence.repeat(4), '');
  expect(told).toBe(`${sentence.repeat(2)}…`);
  expect(fittingText(`${'乙'.repeat(200)}\n${'丙'.repeat(100)}`, '')).toBe(`${'乙'.repeat(200)}…`);
});

test('words without a sentence are cut behind a character, never within one', () => {
  const told = fittingText('𠮷'.repeat(200), '');
  expect(told).toBe(`${'𠮷'.repeat(127)}…`);
  expect(told.length).toBe(255);
  expect(fittingText(`a${'𠮷'.repeat(200)}`, '')).toBe(`a${'𠮷'.repeat(126)}…`);
});

test('the old figure is told whole, however much there is to say before it', () => {
  const rest = `原得分 ${'九'.repeat(30)}，现为 8.62`;
  const told = fittingText('甲'.repeat(400), rest);
  expect(told.endsWith(`…\n${rest}`)).toBe(true);
  expect(told.length).toBe(255);
});

test('ours is known by its rule, as Excel and LibreOffice give it back', () => {
  for (const formula of [MESSAGE_RULE, `=${MESSAGE_RULE}`, '= LEN("绩效评分 提示") > 0'])
    expect(isMessageRule(formula)).toBe(true);
  for (const formula of [null, 'TRUE', 'LEN("绩效评分 info:1")>0', `${MESSAGE_RULE}+1`])
    expect(isMessageRule(formula)).toBe(false);
});

test('only what differs is taken away and set; none is set where somebody else’s validation lies', () => {
  const stands = cellMessage(place, '一');
  const other = cellMessage({ row: 9, column: 7 }, '二');
  const states = { own: [stands, other], isTaken: ({ row }: { readonly row: number }) => row === 20 };
  const wanted = [stands, cellMessage({ row: 9, column: 7 }, '三'), cellMessage({ row: 20, column: 7 }, '四')];
  expect(messageChanges(states, wanted)).toEqual({ gone: [other], set: [wanted[1]] });
  expect(stands.title).toBe('【绩效评分】H9');
});

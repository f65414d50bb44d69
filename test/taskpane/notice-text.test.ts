import type { SessionNotice, SessionState } from '../../src/app/scoring-session';
import { noticeText } from '../../src/taskpane/notice-text';

const scored: Extract<SessionNotice, { kind: 'scored' }> = {
  kind: 'scored',
  cells: 0,
  flags: 0,
  unflags: 0,
  skipped: [],
  foreignNotes: 0,
  notesMissing: false,
};

const told = (notice: SessionNotice | null, phase: SessionState['phase'] = 'ready') =>
  noticeText(
    { phase, scorecards: [], sheetIds: {}, ruleSetId: 'national-2020', outOfDate: false, canUndo: false, notice },
    'zh-CN',
  );

test.each<[string, SessionNotice, string, RegExp]>([
  ['scored', { ...scored, cells: 2 }, 'success', /^评分完成，写入 2 个单元格。$/],
  ['only flags changed', { ...scored, unflags: 1 }, 'success', /得分单元格无需改动。\|去掉 1 个已达标的标记。$/],
  ['notes by others', { ...scored, cells: 1, flags: 1, foreignNotes: 1 }, 'success', /保留原批注/],
  ['no notes in this version', { ...scored, flags: 1, notesMissing: true }, 'success', /不支持加批注/],
  ['a hidden sheet', { ...scored, skipped: [{ sheet: '甲', reason: 'hidden' }] }, 'warning', /^工作表“甲”已隐藏/],
  [
    'only left out',
    { kind: 'unchanged', skipped: [{ sheet: '甲', reason: 'protected' }] },
    'warning',
    /受保护.*\|其余工作表/,
  ],
  ['undone', { kind: 'undone', cells: 3, kept: 0 }, 'success', /^已撤销上次评分，恢复 3 个单元格。$/],
  ['partly undone', { kind: 'undone', cells: 3, kept: 1 }, 'warning', /1 个单元格之后又改过/],
  ['failed', { kind: 'error', error: { code: 'tooLarge', sheet: null, detail: null } }, 'error', /内容太多/],
])('%s', (_, notice, intent, words) => {
  const text = told(notice);
  expect(text?.intent).toBe(intent);
  expect(text?.sentences.join('|')).toMatch(words);
});

test('a cell being edited is waited for while working, and an error once waiting has ended', () => {
  const editing: SessionNotice = { kind: 'error', error: { code: 'editing', sheet: null, detail: null } };
  expect(told(editing, 'working')).toMatchObject({ intent: 'warning', sentences: [expect.stringMatching(/自动继续/)] });
  expect(told(editing, 'ready')).toMatchObject({ intent: 'error' });
});

test('nothing happened, nothing is told', () => {
  expect(told(null)).toBeNull();
});

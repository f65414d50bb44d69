import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { SessionState } from '../../src/app/session-state';
import { createScoringSession } from '../../src/app/scoring-session';
import { filePort } from '../../src/host/file/file-port';
import { LocaleProvider } from '../../src/taskpane/locale-context';
import { Pane } from '../../src/taskpane/pane';
import { addBrowserParts, built } from './open-pane';
import { form } from './sample-forms';

beforeAll(addBrowserParts);

/** A real session that is shown at one moment of a run. */
function at(part: Partial<SessionState>) {
  const session = createScoringSession(filePort(built({ sheets: [form('自评表')] })));
  const cancel = jest.fn();
  const state = { ...session.state, ...part };
  render(
    <LocaleProvider locale="zh-CN">
      <Pane session={{ ...session, state, cancel }} />
    </LocaleProvider>,
  );
  return cancel;
}

test('a long run tells its step and how far it has come, and can be called off', async () => {
  const cancel = at({ phase: 'working', progress: { step: 'scoring', done: 120, total: 300 } });
  const bar = screen.getByRole('progressbar', { name: '正在评分…' });
  expect(bar.getAttribute('aria-valuetext')).toBe('正在评分 120／300 张工作表');
  expect(screen.getByText('正在评分 120／300 张工作表')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '取消' }));
  expect(cancel).toHaveBeenCalledTimes(1);
});

test.each([
  ['writing', '正在写入 10／300 张工作表'],
  ['marking', '正在加标记和批注 10／300 张工作表'],
] as const)('a long run can be called off while it is %s', async (step, sentence) => {
  const cancel = at({ phase: 'working', progress: { step, done: 10, total: 300 } });
  expect(screen.getByText(sentence)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '取消' }));
  expect(cancel).toHaveBeenCalledWith(false);
});

test('once it is called off that is said at once, and how far putting back has come', async () => {
  const cancel = at({ phase: 'working', progress: { step: 'writing', done: 10, total: 300, calledOff: true } });
  expect(screen.getByText('正在取消，等 Excel 答完这一步…')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '取消' }));
  expect(cancel).not.toHaveBeenCalled();
  cleanup();
  at({ phase: 'working', progress: { step: 'puttingBack', done: 4, total: 10, calledOff: true } });
  expect(screen.getByText('正在恢复 4／10 张工作表')).toBeTruthy();
});

test('an Excel that does not answer need not be waited for, also once it writes', async () => {
  const cancel = at({ phase: 'working', progress: { step: 'writing', done: 0, total: null, silent: true } });
  expect(screen.getByText(/Excel 十秒没有回答，还在等它写完/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '停止等待' }));
  expect(cancel).toHaveBeenCalledWith(true);
});

test('a short run shows that something moves, no figures', () => {
  at({ phase: 'working', progress: { step: 'reading', done: 0, total: null } });
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.queryByRole('button', { name: '取消' })).toBeNull();
});

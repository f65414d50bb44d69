import { sessionStore } from '../../src/app/session-store';
import { watchSilence } from '../../src/app/session-progress';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('after ten seconds in which nothing moved it is told, and no more once something has', () => {
  const store = sessionStore();
  store.set({ progress: { step: 'reading', done: 0, total: null } });
  const stop = watchSilence(store);
  jest.advanceTimersByTime(9_000);
  expect(store.state.progress?.silent).toBeUndefined();
  jest.advanceTimersByTime(2_000);
  expect(store.state.progress).toEqual({ step: 'reading', done: 0, total: null, silent: true });
  store.set({ progress: { step: 'writing', done: 0, total: null } });
  jest.advanceTimersByTime(9_000);
  expect(store.state.progress?.silent).toBeUndefined();
  jest.advanceTimersByTime(3_000);
  expect(store.state.progress?.silent).toBe(true);
  stop();
  store.set({ progress: { step: 'reading', done: 0, total: null } });
  jest.advanceTimersByTime(30_000);
  expect(store.state.progress?.silent).toBeUndefined();
});

import { readFileSync } from 'node:fs';
import { CollectRun, type CollectState } from '../../src/taskpane/collect/collect-run';
import { sorted, type Chosen } from '../../src/taskpane/collect/chosen-files';
import { ThreadPool, type Thread } from '../../src/taskpane/collect/thread-pool';
import { OwnThread } from '../support/own-thread';

const TERMS = { locale: 'zh-CN', ruleSetId: null } as const;
const FORM = new Uint8Array(readFileSync('test/golden/workbooks/clean-form.xlsx'));

const named = (...paths: readonly string[]): Chosen =>
  sorted(paths.map((path) => ({ path, file: new File([FORM], path.split('/').at(-1) ?? '') })));

const runOver = (begin: () => Thread, most = 2): CollectRun =>
  new CollectRun(async () => new ThreadPool(begin, most), TERMS);

/** Waits until what is shown of a run is so. */
const until = (run: CollectRun, is: (state: CollectState) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (is(run.state)) resolve();
    };
    run.subscribe(look);
    look();
  });

describe('what was chosen', () => {
  test('is put in the order of its folder, 2 before 10, without locks, hidden files and what is no form', () => {
    const { files, otherFormats } = named(
      '报送/单位10.xlsx',
      '报送/单位2.xlsx',
      '报送/~$单位2.xlsx',
      '报送/.git/表.xlsx',
      '报送/水利局/表.xlsm',
      '报送/旧.xls',
      '报送/说明.docx',
    );
    expect(files.map(({ path, folder }) => [path, folder])).toEqual(
      [
        ['单位2.xlsx', '报送'],
        ['单位10.xlsx', '报送'],
        ['水利局/表.xlsm', '水利局'],
      ].sort(
        ([a = ''], [b = '']) => files.findIndex(({ path }) => path === a) - files.findIndex(({ path }) => path === b),
      ),
    );
    expect(files.findIndex(({ path }) => path === '单位2.xlsx')).toBeLessThan(
      files.findIndex(({ path }) => path === '单位10.xlsx'),
    );
    expect(otherFormats).toEqual(['旧.xls']);
  });

  test('keeps the names of folders where several were dropped, and has none where files were chosen alone', () => {
    expect(
      named('甲/表.xlsx', '乙/表.xlsx')
        .files.map(({ path }) => path)
        .sort(),
    ).toEqual(['乙/表.xlsx', '甲/表.xlsx'].sort());
    expect(named('表.xlsx').files).toMatchObject([{ path: '表.xlsx', folder: '' }]);
  });
});

test('a file that takes its thread with it is told, and the others are collected', async () => {
  const run = runOver(() => new OwnThread('坏.xlsx'), 1);
  await run.start(named('a.xlsx', '坏.xlsx', 'z.xlsx'), TERMS);
  expect(run.state).toMatchObject({ phase: 'done', done: 3, total: 3, unread: [{ shown: '坏.xlsx' }] });
  expect(run.state.unread[0]?.why).toContain('程序本身出错');
  expect(run.state.forms.map(({ file }) => file?.shown)).toEqual(['a.xlsx', 'z.xlsx']);
});

test('where no thread can be started nothing is read, and that is told once', async () => {
  const run = runOver(() => new OwnThread(null, false));
  void run.start(named('a.xlsx', 'b.xlsx'), TERMS);
  await until(run, ({ phase }) => phase === 'notStarted');
  expect(run.state).toMatchObject({ forms: [], unread: [] });
});

test('a file that was moved since it was chosen is told with what helps', async () => {
  const moved = new File([FORM], 'a.xlsx');
  moved.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  const run = runOver(() => new OwnThread());
  await run.start(sorted([{ file: moved, path: 'a.xlsx' }]), TERMS);
  expect(run.state.unread).toEqual([{ shown: 'a.xlsx', why: expect.stringContaining('再选一次') }]);
});

test('a run that is stopped keeps what was done by then, in order, and ends its threads', async () => {
  const run = runOver(() => new OwnThread(), 1);
  void run.start(named(...Array.from({ length: 40 }, (_, n) => `${String(n)}.xlsx`)), TERMS);
  await until(run, ({ done }) => done >= 1);
  run.stop();
  const { state } = run;
  expect(state).toMatchObject({ phase: 'stopped', total: 40 });
  expect(state.done).toBeLessThan(40);
  expect(state.forms).toHaveLength(state.done);
  expect(OwnThread.running.size).toBe(0);
  // What was on its way comes too late.
  await new Promise((resolve) => setTimeout(resolve));
  expect(run.state).toBe(state);
  await run.start(named('a.xlsx'), TERMS);
  expect(run.state).toMatchObject({ phase: 'done', total: 1, done: 1 });
});

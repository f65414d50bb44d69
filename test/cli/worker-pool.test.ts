import { join } from 'node:path';
import { WorkerPool } from '../../src/cli/worker-pool';

type Task = number | 'throw' | 'exit';

async function answers(tasks: readonly Task[], threads = 2): Promise<readonly string[]> {
  const failed = async (task: Task, cause: unknown): Promise<string> => `${task}: ${String(cause)}`;
  const pool = new WorkerPool<Task, string>({
    file: join(__dirname, 'dying-worker.cjs'),
    data: 'after',
    threads,
    failed,
  });
  const all: string[] = [];
  for await (const answer of pool.inOrder(tasks)) all.push(answer);
  return all;
}

test('answers come in the order of the tasks, whichever is done first', async () => {
  const tasks = Array.from({ length: 200 }, (_, i) => (i % 7 === 0 ? 20 : i % 3));
  expect(await answers(tasks, 3)).toEqual(tasks.map((task) => `after ${task}`));
});

test('a task that ends its thread is told, and takes no other with it', async () => {
  expect(await answers([1, 'throw', 2, 'exit', 'exit', 3, 'throw', 4])).toEqual([
    'after 1',
    'throw: RangeError: of the task',
    'after 2',
    'exit: Error: the thread ended',
    'exit: Error: the thread ended',
    'after 3',
    'throw: RangeError: of the task',
    'after 4',
  ]);
  expect(await answers(['throw'], 1)).toEqual(['throw: RangeError: of the task']);
});

test('nothing to do needs no thread', async () => {
  expect(await answers([])).toEqual([]);
});

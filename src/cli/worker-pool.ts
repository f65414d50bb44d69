import { parentPort, Worker } from 'node:worker_threads';

interface Job<Task, Answer> {
  readonly task: Task;
  readonly done: (answer: Answer | Promise<Answer>) => void;
}

/** A program that several threads run side by side. */
export interface WorkerProgram<Task, Answer> {
  readonly file: string;
  readonly argv?: readonly string[];
  /** Given to each thread when it begins, as `workerData`. */
  readonly data: unknown;
  readonly threads: number;
  /** What a task comes to whose thread died of it. */
  readonly failed: (task: Task, cause: unknown) => Promise<Answer>;
}

/** Threads that do tasks side by side. A task that kills its thread takes nothing else with it: the next one is done by
 *  another. A new kind of task is a new `WorkerProgram`, and an entry point that calls `answerTasks`. */
export class WorkerPool<Task, Answer> {
  private readonly program: WorkerProgram<Task, Answer>;
  private readonly waiting: Job<Task, Answer>[] = [];
  private readonly threads = new Set<Worker>();
  private readonly idle: ((job: Job<Task, Answer>) => void)[] = [];

  constructor(program: WorkerProgram<Task, Answer>) {
    this.program = program;
  }

  /** The answers in the order of the tasks. No more tasks are begun than keep the threads busy while the first one takes
   *  long, so that memory stays flat. */
  async *inOrder(tasks: Iterable<Task>): AsyncGenerator<Answer> {
    const begun: Promise<Answer>[] = [];
    const first = (): Promise<Answer>[] => begun.splice(0, 1);
    try {
      for (const task of tasks) {
        begun.push(this.answer(task));
        if (begun.length > this.program.threads * BEGUN_BY_THREAD) yield* first();
      }
      while (begun.length > 0) yield* first();
    } finally {
      for (const thread of this.threads) void thread.terminate();
    }
  }

  private answer(task: Task): Promise<Answer> {
    return new Promise((done) => {
      this.waiting.push({ task, done });
      if (this.idle.length === 0 && this.threads.size < this.program.threads) this.begin();
      this.next();
    });
  }

  private next(): void {
    while (this.idle.length > 0) {
      const job = this.waiting.shift();
      if (!job) return;
      this.idle.shift()?.(job);
    }
  }

  private begin(): void {
    const { file, argv = [], data, failed } = this.program;
    const thread = new Worker(file, { argv: [...argv], workerData: data });
    let job: Job<Task, Answer> | null = null;
    const take = (next: Job<Task, Answer>): void => {
      job = next;
      thread.postMessage(next.task);
    };
    const end = (cause: unknown): void => {
      if (!this.threads.delete(thread)) return;
      const at = this.idle.indexOf(take);
      if (at >= 0) this.idle.splice(at, 1);
      job?.done(failed(job.task, cause));
      if (this.waiting.length > 0) this.begin();
    };
    thread.on('message', (answer: Answer) => {
      job?.done(answer);
      job = null;
      this.idle.push(take);
      this.next();
    });
    thread.on('error', end);
    thread.on('exit', () => end(new Error('the thread ended')));
    this.threads.add(thread);
    this.idle.push(take);
    this.next();
  }
}

/** Enough for a file that takes as long as so many others. */
const BEGUN_BY_THREAD = 32;

/** The other end, in a thread of a pool: answers one task after the other. What goes wrong ends the thread. `ready` loads
 *  what only the threads need. */
export async function answerTasks<Task, Answer>(ready: () => Promise<(task: Task) => Promise<Answer>>): Promise<void> {
  const answer = await ready();
  const port = parentPort;
  port?.on('message', async (task: Task) => port.postMessage(await answer(task)));
}

import type { ThreadAnswer, ThreadMessage, ThreadTask } from '../../collecting/thread-messages';

/** A thread of the browser, as far as it is asked things. */
export interface Thread {
  postMessage(task: ThreadTask): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ThreadMessage>) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  terminate(): void;
}

/** What a task came to; `notStarted`: no thread could be started, so none would do the next one either. */
export type PoolAnswer = ThreadAnswer | { readonly kind: 'notStarted' };

interface Job {
  readonly task: ThreadTask;
  readonly done: (answer: PoolAnswer) => void;
}

/** Threads that do tasks side by side, each one at a time. A task that takes its thread with it takes nothing else. */
export class ThreadPool {
  private readonly begin: () => Thread;
  private readonly most: number;
  private readonly waiting: Job[] = [];
  private readonly idle: Thread[] = [];
  private readonly busy = new Map<Thread, Job>();
  private hasStarted = false;

  constructor(begin: () => Thread, most: number) {
    this.begin = begin;
    this.most = most;
  }

  /** What a task comes to. It stays open where the pool is closed before. */
  ask(task: ThreadTask): Promise<PoolAnswer> {
    return new Promise((done) => {
      this.waiting.push({ task, done });
      this.next();
    });
  }

  /** Ends all threads, and with them what they were doing. */
  close(): void {
    for (const thread of [...this.idle, ...this.busy.keys()]) thread.terminate();
    this.waiting.length = 0;
    this.idle.length = 0;
    this.busy.clear();
  }

  private next(): void {
    while (this.waiting.length > 0) {
      const isRoom = this.idle.length > 0 || this.busy.size < this.most;
      if (!isRoom) return;
      const thread = this.idle.pop() ?? this.started();
      const job = this.waiting.shift();
      if (!job) return;
      this.busy.set(thread, job);
      thread.postMessage(job.task);
    }
  }

  private started(): Thread {
    const thread = this.begin();
    thread.addEventListener('message', ({ data }) => {
      this.hasStarted = true;
      const job = this.busy.get(thread);
      if (!job || data.kind === 'ready') return;
      this.busy.delete(thread);
      this.idle.push(thread);
      job.done(data);
      this.next();
    });
    const die = (): void => {
      const job = this.busy.get(thread);
      this.busy.delete(thread);
      const at = this.idle.indexOf(thread);
      if (at >= 0) this.idle.splice(at, 1);
      thread.terminate();
      job?.done(this.hasStarted ? { kind: 'failed', report: 'thread' } : { kind: 'notStarted' });
      this.next();
    };
    thread.addEventListener('error', die);
    thread.addEventListener('messageerror', die);
    return thread;
  }
}

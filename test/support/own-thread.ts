import { answerTask } from '../../src/collecting/answer-task';
import type { ThreadMessage, ThreadTask } from '../../src/collecting/thread-messages';
import type { Thread } from '../../src/taskpane/collect/thread-pool';

type Listener = (event: MessageEvent<ThreadMessage>) => void;

/** A thread of the pane that runs in the test's own: what it is asked is done by the same code, and what goes to and fro is
 *  copied as between threads. `dies`: a file of that name takes it with it; `starts` false: its program
 *  cannot be fetched. */
export class OwnThread implements Thread {
  static readonly running = new Set<OwnThread>();
  private readonly messages: Listener[] = [];
  private readonly errors: (() => void)[] = [];
  private readonly dies: string | null;
  private readonly starts: boolean;

  constructor(dies: string | null = null, starts = true) {
    this.dies = dies;
    this.starts = starts;
    OwnThread.running.add(this);
    if (starts) setTimeout(() => this.say({ kind: 'ready' }));
  }

  postMessage(task: ThreadTask): void {
    setTimeout(async () => {
      if (!this.starts || (task.kind === 'collect' && task.name === this.dies))
        return this.errors.forEach((listener) => listener());
      this.say(structuredClone(await answerTask(task)));
    });
  }

  private say(data: ThreadMessage): void {
    if (!OwnThread.running.has(this)) return;
    for (const listener of this.messages) listener(new MessageEvent('message', { data }));
  }

  addEventListener(type: 'message' | 'error' | 'messageerror', listener: Listener | (() => void)): void {
    if (type === 'message') this.messages.push(listener);
    else this.errors.push(() => listener(new MessageEvent('message')));
  }

  terminate(): void {
    OwnThread.running.delete(this);
  }
}

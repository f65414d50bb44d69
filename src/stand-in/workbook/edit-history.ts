import { inverted, type Transition } from './transition';

export type Step = readonly Transition[];

const MOST_STEPS = 100;

/** What can be undone and redone, the newest step last. */
export class EditHistory {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  record(step: Step): void {
    this.done.push(step);
    this.undone.length = 0;
    if (this.done.length > MOST_STEPS) this.done.shift();
  }

  /** The step to take back: last change first, before and after exchanged. */
  back(): Step | null {
    const step = this.done.pop();
    if (!step) return null;
    this.undone.push(step);
    return [...step].reverse().map(inverted);
  }

  forth(): Step | null {
    const step = this.undone.pop();
    if (!step) return null;
    this.done.push(step);
    return step;
  }
}

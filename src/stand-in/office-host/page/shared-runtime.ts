import { HostObject, textArgument } from '../request/host-object';
import type { Roots } from '../request/resolve-path';
import type { PaneConnection } from './pane-connection';

/** Whether the task pane is shown; the add-in and the workbench both may change it. */
export class PaneVisibility {
  #visible = true;
  readonly #listeners = new Set<(visible: boolean) => void>();

  get visible(): boolean {
    return this.#visible;
  }

  set(visible: boolean): void {
    this.#visible = visible;
  }

  setByAddIn(visible: boolean): void {
    this.#visible = visible;
    for (const listener of this.#listeners) listener(visible);
  }

  onChangeByAddIn(listener: (visible: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** The services of the shared runtime that office.js calls beside the workbook. A pane asked for while a ribbon command runs
 *  does not come (office-js 3250). */
export function runtimeServices(pane: PaneVisibility, commands: RibbonCommands): Roots['services'] {
  return {
    'Microsoft.InternalService.AddinInternalService': new HostObject('AddinInternalService', {
      methods: { NotifyActionHandlerReady: () => undefined },
    }),
    'Microsoft.AppRuntime.AppRuntimeService': new HostObject('AppRuntimeService', {
      methods: {
        SetAppRuntimeState: (state) => {
          const visible = textArgument(state) === 'Visible';
          if (!visible || !commands.running) pane.setByAddIn(visible);
        },
        GetAppRuntimeState: () => (pane.visible ? 'Visible' : 'Background'),
      },
    }),
  };
}

interface RunningCommand {
  readonly actionId: string;
  readonly buttonId: string;
  readonly completed: () => void;
  readonly failed: (cause: Error) => void;
}

/** Ribbon buttons that run a function of the add-in (ExecuteFunction). A button pressed before office.js listens waits for
 *  that. */
export class RibbonCommands {
  readonly #connection: () => PaneConnection | null;
  readonly #running = new Map<string, RunningCommand>();
  #waiting: string[] = [];
  #isKnown: ((actionId: string) => boolean) | null = null;
  #count = 0;

  constructor(connection: () => PaneConnection | null) {
    this.#connection = connection;
  }

  /** Whether a command was given to the page that it has not completed. */
  get running(): boolean {
    return this.#running.size > this.#waiting.length;
  }

  /** From now until the page listens, presses it has no function for are lost without a word; those that wait already too. */
  loseUnless(isKnown: (actionId: string) => boolean): void {
    this.#isKnown = isKnown;
    this.#lose();
  }

  #lose(): void {
    const lost = this.#waiting.filter((id) => this.#isKnown?.(this.#running.get(id)?.actionId ?? '') === false);
    this.#waiting = this.#waiting.filter((id) => !lost.includes(id));
    for (const id of lost) this.completed(id, 0);
  }

  /** Resolves once no command runs. */
  async settled(): Promise<void> {
    while (this.running) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** Resolves when the add-in reports the command completed; rejects when it has no such action or its page goes away. */
  run(actionId: string, buttonId: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const commandId = `command-${++this.#count}`;
      this.#running.set(commandId, { actionId, buttonId, completed: resolve, failed: reject });
      this.#waiting.push(commandId);
      this.#lose();
      this.raiseWaiting();
    });
  }

  raiseWaiting(): void {
    const connection = this.#connection();
    if (!connection?.hearsCommands()) return;
    this.#isKnown = null;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const id of waiting) {
      const command = this.#running.get(id);
      if (command) setTimeout(() => connection.raiseCommand(id, command.actionId, command.buttonId), 0);
    }
  }

  completed(commandId: unknown, status: unknown): void {
    const command = typeof commandId === 'string' ? this.#running.get(commandId) : undefined;
    if (!command) return;
    this.#running.delete(String(commandId));
    if (status === 0) command.completed();
    else command.failed(new Error(`the add-in has no action ${command.actionId} (${String(status)})`));
  }

  /** The page is gone: what it was doing will not be completed. */
  abandon(): void {
    const raised = [...this.#running].filter(([id]) => !this.#waiting.includes(id));
    for (const [id, command] of raised) {
      this.#running.delete(id);
      command.failed(new Error(`the page that ran ${command.actionId} is gone`));
    }
  }
}

/** Whether a page has named a function for an action so far; office.js keeps them by their names in capitals. */
export function isAssociated(window: object, actionId: string): boolean {
  let place: unknown = window;
  for (const name of ['Office', 'actions', '_association', 'mappings', actionId.toUpperCase()]) {
    if (typeof place !== 'object' || place === null) return false;
    place = Reflect.get(place, name);
  }
  return typeof place === 'function';
}

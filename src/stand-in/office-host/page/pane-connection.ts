import type { Json } from '../request/wire';
import type { WorkbookEvent } from '../session/workbook-events';

type Callback = (payload: readonly unknown[]) => unknown;

/** The functions Excel sets on the pane's window before office.js runs. */
export interface PaneFunctions {
  webkit: { messageHandlers: { Agave: { postMessage: () => void } } };
  _osfHostAPI: (handler: string, call: unknown, callback?: Callback | null) => void;
  _osfHostRegisterEvent: (
    handler: string,
    call: { readonly params: { readonly id: number; readonly targetId: string } },
    onEvent: Callback,
    callback?: Callback | null,
  ) => { readonly eventCallbackId: string };
  _osfHostUnregisterCallback: (id: string) => void;
}

/** A call of office.js; what it carries depends on the method. */
export interface HostCall {
  readonly methodId: number;
  readonly params: unknown;
}

export interface CallHandler {
  /** Answers a call by calling back now or later, or never. */
  call(call: HostCall, answer: Callback): void;
  /** office.js listens to an event from now on. */
  listening(eventId: number): void;
}

const RICH_API_MESSAGE = 33;
const APP_COMMAND = 39;
const EVENT_CATEGORY = 65_536;

/** The line to one page with office.js on it; it is dead once the page is gone. */
export class PaneConnection {
  readonly #handlers = new Map<string, { readonly eventId: number; readonly onEvent: Callback }>();
  #count = 0;

  functions(handler: CallHandler): PaneFunctions {
    return {
      webkit: { messageHandlers: { Agave: { postMessage: () => undefined } } },
      _osfHostAPI: (_handler, call, callback) => {
        if (!isCall(call)) throw new TypeError('not a call of office.js');
        handler.call(call, (payload) => callback?.(payload));
      },
      _osfHostRegisterEvent: (_handler, { params }, onEvent, callback) => {
        const eventCallbackId = `event-${++this.#count}`;
        this.#handlers.set(eventCallbackId, { eventId: params.id, onEvent });
        setTimeout(() => {
          callback?.([0]);
          handler.listening(params.id);
        }, 0);
        return { eventCallbackId };
      },
      _osfHostUnregisterCallback: (id) => {
        this.#handlers.delete(id);
      },
    };
  }

  hears(eventId: number): boolean {
    return [...this.#handlers.values()].some((handler) => handler.eventId === eventId);
  }

  hearsCommands(): boolean {
    return this.hears(APP_COMMAND);
  }

  raiseCommand(commandId: string, actionId: string, buttonId: string): void {
    this.#raise(APP_COMMAND, [[commandId, actionId, JSON.stringify({ source: { id: buttonId } })], 0]);
  }

  raise({ type, message }: Pick<WorkbookEvent, 'type' | 'message'>, target: string): void {
    const entry: readonly Json[] = [EVENT_CATEGORY, type, target, JSON.stringify(message), 1];
    this.#raise(RICH_API_MESSAGE, [[entry], 0]);
  }

  close(): void {
    this.#handlers.clear();
  }

  #raise(eventId: number, payload: readonly unknown[]): void {
    for (const handler of this.#handlers.values()) if (handler.eventId === eventId) handler.onEvent(payload);
  }
}

function isCall(call: unknown): call is HostCall {
  return typeof call === 'object' && call !== null && 'methodId' in call && typeof call.methodId === 'number';
}

import type { Json } from '../request/wire';
import type { WorkbookEvent } from '../session/workbook-events';
import type { Outcome } from './request-channel';

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

/** What answers the calls of a page. */
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

export function isCall(call: unknown): call is HostCall {
  return typeof call === 'object' && call !== null && 'methodId' in call && typeof call.methodId === 'number';
}

/** The kinds of calls office.js makes, and the numbers of the methods it executes. */
const Call = { execute: 1, unregisterEvent: 3, writeSettings: 4, getContext: 5 } as const;
const Method = { richApiRequest: 93, commandCompleted: 94 } as const;

const OK = 0;
/** office.js's number for an internal error. */
const INTERNAL_ERROR = 5001;
/** office.js's number for settings that could not be saved. */
const SETTINGS_NOT_SAVED = 4001;
/** In a request's flags: it waits while a cell is edited. */
const DELAY_FOR_CELL_EDIT = 64;
/** Milliseconds after which a waiting request is tried again. */
const WAIT = 20;

export interface CallTarget {
  context(): readonly unknown[];
  /** false: they could not be saved. */
  writeSettings(settings: Readonly<Record<string, string>>): boolean;
  request(text: string, waitsForEdit: boolean): Promise<Outcome>;
  commandCompleted(commandId: unknown, status: unknown): void;
  listening(): void;
  /** Milliseconds before a request is carried out and answered. */
  readonly latency: number;
}

/** Answers the calls of one page, never before the call has returned. */
export function paneCalls(target: CallTarget): CallHandler {
  return {
    listening: () => target.listening(),
    call(call, answer) {
      const later = (payload: readonly unknown[]): void => void setTimeout(() => answer(payload), 0);
      if (call.methodId === Call.getContext) later(target.context());
      else if (call.methodId === Call.unregisterEvent) later([OK]);
      else if (call.methodId === Call.writeSettings) {
        later([target.writeSettings(settingsOf(call.params)) ? OK : SETTINGS_NOT_SAVED]);
      } else if (call.methodId === Call.execute) execute(call.params, target, answer);
      else later([INTERNAL_ERROR, unanswered(`call ${call.methodId}`)]);
    },
  };
}

type Answer = (payload: readonly unknown[]) => void;

function execute(params: unknown, target: CallTarget, answer: Answer): void {
  const { id, apiArgs } = executeParams(params);
  if (id === Method.richApiRequest) {
    const message = requestMessage(apiArgs);
    setTimeout(() => void ask(message, target, answer), target.latency);
    return;
  }
  if (id === Method.commandCompleted) target.commandCompleted(apiArgs[0], apiArgs[1]);
  const status = id === Method.commandCompleted ? [OK] : [INTERNAL_ERROR, unanswered(`method ${String(id)}`)];
  setTimeout(() => answer([0, status]), 0);
}

async function ask(message: RequestMessage, target: CallTarget, answer: Answer): Promise<void> {
  const outcome = await target.request(message.text, message.waitsForEdit);
  if (outcome.kind === 'wait') setTimeout(() => void ask(message, target, answer), WAIT);
  else if (outcome.kind === 'refused') answer([0, [outcome.status]]);
  else if (outcome.kind === 'answer') {
    const reply = (): void => answer([0, [OK, [200, [], outcome.text]]]);
    if (outcome.delay > 0) setTimeout(reply, outcome.delay);
    else reply();
  }
}

function unanswered(what: string): string {
  const message = `The Excel host of this project has no answer to ${what} of office.js`;
  console.error(message);
  return message;
}

/** The text of a request to the workbook, for whoever listens in on the line; null: the call is another. */
export function requestText({ methodId, params }: HostCall): string | null {
  const { id, apiArgs } = executeParams(params);
  return methodId === Call.execute && id === Method.richApiRequest ? requestMessage(apiArgs).text : null;
}

interface RequestMessage {
  readonly text: string;
  readonly waitsForEdit: boolean;
}

function requestMessage(apiArgs: readonly unknown[]): RequestMessage {
  const message: readonly unknown[] = Array.isArray(apiArgs[0]) ? apiArgs[0] : [];
  const [text, flags] = [message[4], message[6]];
  if (typeof text !== 'string') throw new TypeError('not a request of office.js');
  return { text, waitsForEdit: typeof flags === 'number' && (flags & DELAY_FOR_CELL_EDIT) !== 0 };
}

function executeParams(params: unknown): { readonly id: unknown; readonly apiArgs: readonly unknown[] } {
  if (typeof params !== 'object' || params === null) return { id: undefined, apiArgs: [] };
  const apiArgs: unknown = 'apiArgs' in params ? params.apiArgs : [];
  return { id: 'id' in params ? params.id : undefined, apiArgs: Array.isArray(apiArgs) ? apiArgs : [] };
}

function settingsOf(params: unknown): Readonly<Record<string, string>> {
  if (typeof params !== 'object' || params === null || !('keys' in params) || !('values' in params)) return {};
  const { keys, values } = params;
  if (!Array.isArray(keys) || !Array.isArray(values)) return {};
  return Object.fromEntries(keys.map((key: unknown, i) => [String(key), String(values[i])]));
}

import type { CallHandler } from './pane-connection';
import type { Outcome } from '../request/request-channel';

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

import type { CallHandler, HostCall } from './pane-connection';
import type { Outcome } from './request-channel';

/** The kinds of calls office.js makes, and the numbers of the methods it executes. */
const Call = { execute: 1, unregisterEvent: 3, writeSettings: 4, getContext: 5 } as const;
const Method = { richApiRequest: 93, commandCompleted: 94 } as const;

const OK = 0;
/** office.js's number for an internal error. */
const INTERNAL_ERROR = 5001;

export interface CallTarget {
  context(): readonly unknown[];
  writeSettings(settings: Readonly<Record<string, string>>): void;
  request(text: string): Outcome;
  commandCompleted(commandId: unknown, status: unknown): void;
  listening(): void;
  /** Milliseconds before a request is carried out and answered. */
  readonly latency: number;
}

/** Answers the calls of one page. */
export function paneCalls(target: CallTarget): CallHandler {
  const later = (answer: () => void, delay = 0): void => void setTimeout(answer, delay);
  return {
    listening: () => target.listening(),
    call(call, answer) {
      switch (call.methodId) {
        case Call.getContext:
          return later(() => answer(target.context()));
        case Call.writeSettings:
          target.writeSettings(settingsOf(call.params));
          return later(() => answer([OK]));
        case Call.unregisterEvent:
          return later(() => answer([OK]));
        default:
          return execute(call, target, (payload, delay) => later(() => answer(payload()), delay));
      }
    },
  };
}

function execute(
  call: HostCall,
  target: CallTarget,
  answer: (payload: () => readonly unknown[], delay: number) => void,
): void {
  const { id, apiArgs } = executeParams(call.params);
  if (call.methodId === Call.execute && id === Method.richApiRequest) {
    const message: unknown = apiArgs[0];
    const text: unknown = Array.isArray(message) ? message[4] : undefined;
    if (typeof text !== 'string') throw new TypeError('not a request of office.js');
    setTimeout(() => {
      const outcome = target.request(text);
      if (outcome.kind === 'silence') return;
      answer(() => (outcome.kind === 'answer' ? [0, [OK, [200, [], outcome.text]]] : [0, [outcome.status]]), 0);
    }, target.latency);
  } else if (call.methodId === Call.execute && id === Method.commandCompleted) {
    target.commandCompleted(apiArgs[0], apiArgs[1]);
    answer(() => [0, [OK]], 0);
  } else {
    console.error(
      `The Excel host of this project has no answer to method ${call.methodId}, ${String(id)} of office.js`,
    );
    answer(() => [0, [INTERNAL_ERROR]], 0);
  }
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

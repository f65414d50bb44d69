import type { CallHandler, PaneFunctions } from './pane-connection';

/* How Excel on the web speaks with its page: the page is a frame of Excel's site, which is not its own, and everything goes
   by messages between the two windows, in JSON. Here the page's parent is one that speaks as that site does, so that
   office.js checks origins and hosts as it does there. What is said is the same as on a Mac. */

/** One of the sites office.js trusts to be Excel. */
const SITE = 'https://excel.officeapps.live.com';
const EXCEL_ON_THE_WEB = 16;
const READ_AND_WRITE = 1;

const MessageType = { request: 0, response: 1 } as const;
const ActionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const ResponseType = { forCalling: 0, forEventing: 1 } as const;

const EXECUTE = 1;
const WRITE_SETTINGS = 4;
/** What office.js calls the methods and the events that do not carry their content as the others do. */
const Dispatch = { saveSettings: 76, commandCompleted: 94, richApiMessage: 33 } as const;
/** office.js's number for an internal error. */
const INTERNAL_ERROR = 5001;

/** A message of office.js to Excel's site. */
interface Message {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

let conversations = 0;

/** Makes a page a frame of Excel's site. `context`: what a Mac answers to the first question. */
export function frameOfExcelsSite(
  window: object,
  functions: PaneFunctions,
  handler: CallHandler,
  context: () => readonly unknown[],
): void {
  // office.js keeps the settings of a conversation for as long as the browser's tab is open.
  const conversation = `jixiao-${Date.now()}-${++conversations}`;
  const line = new WebLine(window, functions, handler, context);
  Object.assign(window, {
    name: JSON.stringify({
      baseFrameName: conversation,
      xdmInfo: `${conversation}|jixiao-office-host|${SITE}`,
      serializerVersion: '1',
    }),
    parent: {
      postMessage: (text: unknown, target: unknown) => {
        const message = target === SITE && typeof text === 'string' ? parsed(text) : null;
        if (message) setTimeout(() => line.take(message), 0);
      },
    },
  });
}

/** The messages between one page and Excel's site. */
class WebLine {
  readonly #window: object;
  readonly #functions: PaneFunctions;
  readonly #handler: CallHandler;
  readonly #context: () => readonly unknown[];
  readonly #events = new Map<string, string>();

  constructor(window: object, functions: PaneFunctions, handler: CallHandler, context: () => readonly unknown[]) {
    this.#window = window;
    this.#functions = functions;
    this.#handler = handler;
    this.#context = context;
  }

  take(message: Message): void {
    const { _actionType: type, _actionName: name, _data: data } = message;
    const answer = (content: unknown): void => this.#send(message, ResponseType.forCalling, content);
    if (type === ActionType.registerEvent) this.#register(message, answer);
    else if (type === ActionType.unregisterEvent) {
      this.#functions._osfHostUnregisterCallback(this.#events.get(name) ?? '');
      answer({ Error: 0 });
    } else if (name === 'ContextActivationManager_getAppContextAsync') answer(webContext(this.#context()));
    else if (name === 'executeMethod') this.#execute(fieldsOf(data), answer);
    else answer(null); // what else it says is about the focus
  }

  #register(message: Message, answer: (content: unknown) => void): void {
    const { eventDispId, targetId } = fieldsOf(message._data);
    const { eventCallbackId } = this.#functions._osfHostRegisterEvent(
      '',
      { params: { id: Number(eventDispId), targetId: String(targetId) } },
      ([content]) => {
        const payload = eventDispId === Dispatch.richApiMessage ? { ArrayData: content } : content;
        this.#send(message, ResponseType.forEventing, payload);
      },
      ([status]) => answer({ Error: status }),
    );
    this.#events.set(message._actionName, eventCallbackId);
  }

  #execute(data: Fields, answer: (content: unknown) => void): void {
    const id = fieldsOf(data['DdaMethod'])['DispatchId'];
    if (id === Dispatch.saveSettings) {
      const { Properties } = fieldsOf(data['DdaSettingsMethod']);
      const settings: readonly unknown[] = Array.isArray(Properties) ? Properties : [];
      const place = (index: 0 | 1) => settings.map((pair) => (Array.isArray(pair) ? String(pair[index]) : ''));
      const params = { keys: place(0), values: place(1) };
      this.#handler.call({ methodId: WRITE_SETTINGS, params }, ([status]) => answer({ Version: 1, Error: status }));
      return;
    }
    const apiArgs = id === Dispatch.commandCompleted ? [data['0'], data['1'], data['2']] : [data['ArrayData']];
    this.#handler.call({ methodId: EXECUTE, params: { id, apiArgs } }, ([, given]) => {
      const [status, content]: readonly unknown[] = Array.isArray(given) ? given : [INTERNAL_ERROR];
      answer({ Version: 1, Error: status, Data: content });
    });
  }

  #send({ _actionName, _conversationId, _correlationId }: Message, responseType: number, content: unknown): void {
    const text = JSON.stringify({
      _messageType: MessageType.response,
      _actionName,
      _conversationId,
      _correlationId,
      _origin: SITE,
      _data: content,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    });
    const dispatch: unknown = Reflect.get(this.#window, 'dispatchEvent');
    if (typeof dispatch !== 'function') throw new TypeError('the page takes no messages');
    Reflect.apply(dispatch, this.#window, [new MessageEvent('message', { data: text, origin: SITE })]);
  }
}

/** The answer to the first question, as Excel on the web words it. */
function webContext(context: readonly unknown[]): Fields {
  const [keys, values]: readonly unknown[] = Array.isArray(context[0]) ? context[0] : [];
  return {
    _id: context[1],
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16',
    _appMinorVersion: 1,
    _appUILocale: context[8],
    _dataLocale: context[9],
    _docUrl: context[11],
    _clientMode: READ_AND_WRITE,
    _settings: Array.isArray(keys) && Array.isArray(values) ? keys.map((key: unknown, i) => [key, values[i]]) : [],
    _reason: 'documentOpened',
    _osfControlType: context[13],
    _eToken: context[14],
    _correlationId: context[16],
    _appInstanceId: context[17],
    _requirementMatrix: context[20],
    _hostFullVersion: context[22],
    _initialDisplayMode: context[23],
    _appDomains: [],
  };
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function parsed(text: string): Message | null {
  const message: unknown = JSON.parse(text);
  return isMessage(message) ? message : null;
}

function isMessage(value: unknown): value is Message {
  const { _messageType, _actionType, _actionName, _correlationId } = fieldsOf(value);
  const numbers = [_messageType, _actionType, _correlationId].every((field) => typeof field === 'number');
  return numbers && _messageType === MessageType.request && typeof _actionName === 'string';
}

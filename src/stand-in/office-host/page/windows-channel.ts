import type { CallHandler, PaneFunctions } from './pane-connection';

/* How Excel on Windows speaks with its page: not by functions of the window as on a Mac, but by the object `external`. What
   is said is the same, in arrays of COM (SafeArray), which office.js opens by `toArray`. */

type Reply = (answer: unknown) => unknown;

/** What Excel on Windows puts on `window.external`. */
export interface WindowsFunctions {
  GetContext(): Readonly<Record<string, () => unknown>>;
  GetLoggingAllowed(): boolean;
  Execute(id: number, params: unknown, reply: Reply): void;
  RegisterEvent(id: number, targetId: string, onEvent: (id: number, event: unknown) => unknown, reply: Reply): void;
  UnregisterEvent(id: number, targetId: string, reply: Reply): void;
}

const EXECUTE = 1;
const WRITE_SETTINGS = 4;

/** The same line to the page in the words of Windows. `context`: what a Mac answers to the first question. */
export function windowsFunctions(
  mac: PaneFunctions,
  handler: CallHandler,
  context: () => readonly unknown[],
): WindowsFunctions {
  const events = new Map<string, string[]>();
  return {
    GetLoggingAllowed: () => false,
    GetContext: () => contextFacts(context(), handler),
    Execute: (id, apiArgs, reply) =>
      handler.call({ methodId: EXECUTE, params: { id, apiArgs } }, ([, answer]) => reply(safeArray(answer))),
    RegisterEvent(id, targetId, onEvent, reply) {
      const key = `${id} ${targetId}`;
      const { eventCallbackId } = mac._osfHostRegisterEvent(
        '',
        { params: { id, targetId } },
        ([event]) => onEvent(id, safeArray(event)),
        ([status]) => reply(status),
      );
      events.set(key, [...(events.get(key) ?? []), eventCallbackId]);
    },
    UnregisterEvent(id, targetId, reply) {
      for (const event of events.get(`${id} ${targetId}`) ?? []) mac._osfHostUnregisterCallback(event);
      events.delete(`${id} ${targetId}`);
      setTimeout(() => reply(0), 0);
    },
  };
}

/** The colours of Office's themes, as numbers. */
const THEMES = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xf3f3f3,
    controlForegroundColor: 0x262626,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x363636,
    controlForegroundColor: 0xffffff,
  },
};

/** Office is as dark as the page around the grid. */
const officeTheme = (): object =>
  typeof matchMedia === 'function' && matchMedia('(prefers-color-scheme: dark)').matches ? THEMES.dark : THEMES.light;

/** Each place of the context has a method of its own. */
function contextFacts(context: readonly unknown[], handler: CallHandler): Readonly<Record<string, () => unknown>> {
  const at = (place: number) => () => context[place];
  const [keys, values]: readonly unknown[] = Array.isArray(context[0]) ? context[0] : [];
  return {
    GetSolutionRef: at(1),
    GetAppType: at(2),
    GetAppVersionMajor: at(3),
    GetAppVersionMinor: at(4),
    GetAppCapabilities: at(7),
    GetAppUILocale: at(8),
    GetAppDataLocale: at(9),
    GetDocUrl: at(11),
    GetActivationMode: at(12),
    GetControlIntegrationLevel: at(13),
    GetSolutionToken: at(14),
    GetCorrelationId: at(16),
    GetInstanceId: at(17),
    GetTouchEnabled: at(18),
    GetCommerceAllowed: at(19),
    GetSupportedMatrix: at(20),
    GetHostFullVersion: at(22),
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(officeTheme()),
    GetSettings: () => ({
      Read(intoKeys: unknown[], intoValues: unknown[]) {
        if (Array.isArray(keys)) intoKeys.push(...keys);
        if (Array.isArray(values)) intoValues.push(...values);
      },
      WriteAsync: (newKeys: readonly string[], newValues: readonly string[], reply: Reply) =>
        handler.call({ methodId: WRITE_SETTINGS, params: { keys: newKeys, values: newValues } }, ([status]) =>
          reply(status),
        ),
    }),
  };
}

/** An array of COM, and those within it. */
function safeArray(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const inner: readonly unknown[] = value.map(safeArray);
  return Object.defineProperties([...inner], {
    toArray: { value: () => [...inner] },
    dimensions: { value: () => 1 },
  });
}

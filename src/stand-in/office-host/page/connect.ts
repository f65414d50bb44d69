import type { HostPlatform } from './app-context';
import type { CallHandler, PaneFunctions } from './pane-connection';
import { frameOfExcelsSite } from './web-channel';
import { windowsFunctions } from './windows-channel';

/** Sets on a page's window what office.js talks to on this platform. `context`: what a Mac answers to the first question. */
export function connect(
  window: object,
  platform: HostPlatform,
  functions: PaneFunctions,
  handler: CallHandler,
  context: () => readonly unknown[],
): void {
  if (platform === 'mac') Object.assign(window, functions);
  else if (platform === 'web') frameOfExcelsSite(window, functions, handler, context);
  else {
    const known: unknown = Reflect.get(window, 'external');
    const external: object = typeof known === 'object' && known !== null ? known : {};
    Object.assign(external, windowsFunctions(functions, handler, context));
    // A browser's window has one, which cannot be replaced.
    if (known !== external) Object.assign(window, { external });
  }
}

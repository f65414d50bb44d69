import { textArgument } from '../cells/arguments';
import { HostObject } from '../request/host-object';
import type { Roots } from '../request/resolve-path';

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

/** The services of the shared runtime that office.js calls beside the workbook. */
export function runtimeServices(pane: PaneVisibility): Roots['services'] {
  return {
    'Microsoft.InternalService.AddinInternalService': new HostObject('AddinInternalService', {
      methods: { NotifyActionHandlerReady: () => undefined },
    }),
    'Microsoft.AppRuntime.AppRuntimeService': new HostObject('AppRuntimeService', {
      methods: {
        SetAppRuntimeState: (state) => pane.setByAddIn(textArgument(state) === 'Visible'),
        GetAppRuntimeState: () => (pane.visible ? 'Visible' : 'Background'),
      },
    }),
  };
}

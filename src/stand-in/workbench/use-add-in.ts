import { useCallback, useEffect, useState } from 'react';
import type { OfficeHost } from '../office-host/page/install-office-host';
import type { PageMessage } from './page-message';
import type { RibbonButton } from './ribbon-manifest';

/** Whether the task pane is shown; the person and the add-in both have a say. */
export function usePaneVisibility(host: OfficeHost): { readonly visible: boolean; toggle(): void; hide(): void } {
  const [visible, setVisible] = useState(true);
  useEffect(() => host.onPaneVisibility(setVisible), [host]);
  const show = useCallback(
    (next: boolean) => {
      setVisible(next);
      host.setPaneVisible(next);
    },
    [host],
  );
  return { visible, toggle: () => show(!visible), hide: () => show(false) };
}

/** The ribbon's buttons that run a function of the add-in; a button waits until its function is done. */
export function useRibbonCommands(
  host: OfficeHost,
  report: (message: PageMessage) => void,
): { readonly running: ReadonlySet<string>; run(button: RibbonButton): void } {
  const [running, setRunning] = useState<ReadonlySet<string>>(new Set());
  const run = useCallback(
    ({ id, label, action }: RibbonButton) => {
      if (action.kind !== 'run') return;
      setRunning((others) => new Set(others).add(id));
      host
        .runCommand(action.functionName, id)
        .catch(() => report({ kind: 'commandFailed', command: label }))
        .finally(() => setRunning((all) => new Set([...all].filter((other) => other !== id))));
    },
    [host, report],
  );
  return { running, run };
}

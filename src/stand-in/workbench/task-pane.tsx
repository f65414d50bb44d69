import { DismissRegular } from '@fluentui/react-icons';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useState,
} from 'react';
import type { Locale } from '../../text/locale';
import type { OfficeHost } from '../office-host/page/install-office-host';
import { paneAddress, type PanePage } from './page-address';
import type { PageMessage } from './page-message';
import type { RibbonButton } from './ribbon-manifest';
import { workbenchWords } from './words';

const WIDTH = { least: 270, usual: 350, most: 640, step: 10 };
/** The width of the divider at its left. */
const DIVIDER = 6;

/** The add-in's own page in a frame, as Excel shows it beside the sheet. Hidden, it goes on living: its functions answer
 *  the ribbon's buttons. */
export function TaskPane({
  page,
  locale,
  platform,
  visible,
  alive,
  frame,
  hide,
}: {
  readonly page: PanePage;
  readonly locale: Locale;
  readonly platform: OfficeHost['platform'];
  readonly visible: boolean;
  /** false: its page is ended until somebody wants it. */
  readonly alive: boolean;
  readonly frame: Ref<HTMLIFrameElement>;
  readonly hide: () => void;
}): ReactNode {
  const words = workbenchWords(locale);
  const [width, setWidth] = useState(WIDTH.usual);
  const resize = (to: number): void => setWidth(Math.max(WIDTH.least, Math.min(WIDTH.most, Math.round(to))));
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') resize(width + WIDTH.step);
    if (event.key === 'ArrowRight') resize(width - WIDTH.step);
  };
  return (
    <aside className="pane" aria-label={words.pane} hidden={!visible} style={{ width: width + DIVIDER }}>
      <div
        className="pane-divider"
        role="separator"
        aria-orientation="vertical"
        aria-label={words.resizePane}
        aria-valuemin={WIDTH.least}
        aria-valuemax={WIDTH.most}
        aria-valuenow={width}
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
      />
      <div className="pane-head">
        <span>{words.pane}</span>
        <button type="button" className="pane-close" aria-label={words.close} onClick={hide}>
          <DismissRegular />
        </button>
      </div>
      {alive && <iframe ref={frame} title={words.pane} src={paneAddress(page, locale, platform)} />}
    </aside>
  );
}

interface PaneState {
  readonly visible: boolean;
  /** Its page is there; it ends with the pane where the host says so, and comes back when it is wanted. */
  readonly alive: boolean;
  toggle(): void;
  hide(): void;
  wake(): void;
}

/** Whether the task pane is shown; the person and the add-in both have a say. */
export function usePaneVisibility(host: OfficeHost): PaneState {
  const [visible, setVisible] = useState(true);
  const [alive, setAlive] = useState(true);
  useEffect(() => host.onPaneVisibility(setVisible), [host]);
  const show = useCallback(
    (next: boolean) => {
      setVisible(next);
      setAlive(next || !host.endsWithPane);
      host.setPaneVisible(next);
      if (!next && host.endsWithPane) host.endPage();
    },
    [host],
  );
  return {
    visible,
    alive,
    toggle: () => show(!visible),
    hide: () => show(false),
    wake: () => setAlive(true),
  };
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

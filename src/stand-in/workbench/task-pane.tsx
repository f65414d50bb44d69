import { DismissRegular } from '@fluentui/react-icons';
import { useState, type KeyboardEvent, type PointerEvent, type ReactNode, type Ref } from 'react';
import type { Locale } from '../../text/locale';
import { paneAddress } from './page-address';
import { workbenchWords } from './words';

const WIDTH = { least: 270, usual: 350, most: 640, step: 10 };

/** The add-in's own page in a frame, as Excel shows it beside the sheet. Hidden, it goes on living: its functions answer
 *  the ribbon's buttons. */
export function TaskPane({
  locale,
  visible,
  frame,
  hide,
}: {
  readonly locale: Locale;
  readonly visible: boolean;
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
    <>
      <div
        className="pane-divider"
        role="separator"
        aria-orientation="vertical"
        aria-label={words.resizePane}
        aria-valuemin={WIDTH.least}
        aria-valuemax={WIDTH.most}
        aria-valuenow={width}
        tabIndex={0}
        hidden={!visible}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
      />
      <aside className="pane" aria-label={words.pane} hidden={!visible} style={{ width }}>
        <div className="pane-head">
          <span>{words.pane}</span>
          <button type="button" className="pane-close" aria-label={words.close} onClick={hide}>
            <DismissRegular />
          </button>
        </div>
        <iframe ref={frame} title={words.pane} src={paneAddress(locale)} />
      </aside>
    </>
  );
}

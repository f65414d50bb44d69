import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { CellStyle } from '../../workbook/workbook-types';
import { cellFont, cssColor, lineHeight } from './cell-style';
import { CELL_PADDING, textWidth } from './fit-text';
import type { CellEditing } from './use-cell-editing';

/** Where the active cell stands in the grid's frame, in pixels. */
export interface CellRect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const CARET_ROOM = 14;

/** The input the keyboard always goes to. While nothing is edited it is invisible and empty, so that typing, and an input
 *  method's composition with it, starts in the active cell at once; then it lies over the cell and grows with the text. */
export function CellInput(props: {
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  /** How the keyboard gets out of the grid, where Tab moves from cell to cell. */
  readonly hint: string;
  readonly activeCellId: string | null;
  readonly rect: CellRect;
  readonly frame: { readonly width: number; readonly height: number };
  readonly style: CellStyle;
  readonly editing: CellEditing | null;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onClipboard: (event: React.ClipboardEvent<HTMLTextAreaElement>, action: 'copy' | 'cut' | 'paste') => void;
}): ReactNode {
  const { input, editing, rect, frame, style } = props;
  const font = cellFont(style);
  const [contentHeight, setContentHeight] = useState(rect.height);
  const composing = useRef(false);
  const longest = Math.max(0, ...(editing?.text ?? '').split('\n').map((line) => textWidth(line, font)));
  const wanted = style.alignment.wrap ? rect.width : Math.max(rect.width, longest + CARET_ROOM);
  const width = Math.min(wanted, Math.max(rect.width, frame.width - rect.left - 4));

  const lineSize = lineHeight(font.pixels);
  const lines = (editing?.text ?? '')
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, font) / Math.max(1, width - CELL_PADDING))), 0);
  const spare = Math.max(0, rect.height - lines * lineSize);
  const { vertical } = style.alignment;

  useLayoutEffect(() => {
    if (input.current && editing) setContentHeight(input.current.scrollHeight);
  }, [input, editing?.text, editing, width]);
  useLayoutEffect(() => {
    const { current } = input;
    if (editing?.mode === 'edit' && editing.surface === 'cell' && current) {
      current.focus({ preventScroll: true });
      current.setSelectionRange(current.value.length, current.value.length);
    }
    // only when editing begins
  }, [input, editing === null, editing?.surface]);

  return (
    <textarea
      ref={input}
      className={editing ? 'cell-input cell-input-open' : 'cell-input'}
      aria-label={props.label}
      aria-description={props.hint}
      aria-activedescendant={editing ? undefined : (props.activeCellId ?? undefined)}
      value={editing?.text ?? ''}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      style={{
        left: rect.left,
        top: rect.top,
        width: editing ? width : Math.max(2, rect.width),
        height: editing ? Math.max(rect.height, contentHeight) : rect.height,
        whiteSpace: style.alignment.wrap || editing?.text.includes('\n') ? 'pre-wrap' : 'pre',
        fontFamily: font.family,
        fontSize: font.pixels,
        fontWeight: font.weight,
        fontStyle: font.slant,
        lineHeight: `${lineSize}px`,
        paddingTop: vertical === 'top' ? 0 : vertical === 'center' ? spare / 2 : spare,
        color: cssColor(style.font.color) ?? '#000',
        backgroundColor: cssColor(style.fill) ?? '#fff',
      }}
      onChange={(event) => props.onText(event.target.value)}
      onCompositionStart={() => {
        composing.current = true;
        if (!editing) props.onText('');
      }}
      onCompositionEnd={() => {
        composing.current = false;
      }}
      onKeyDown={(event) => {
        // Enter and arrows belong to the input method while it composes (229: it has not said so yet).
        if (composing.current || event.nativeEvent.isComposing || event.keyCode === 229) return;
        props.onKeyDown(event);
      }}
      onCopy={(event) => props.onClipboard(event, 'copy')}
      onCut={(event) => props.onClipboard(event, 'cut')}
      onPaste={(event) => props.onClipboard(event, 'paste')}
    />
  );
}

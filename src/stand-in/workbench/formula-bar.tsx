import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { type Area, cellAddress, parseAreaAddress } from '../../core/grid/address';
import { entryText } from './entry-text';
import { editCommand } from './grid/grid-keys';
import type { Direction, Selection } from './grid/selection';
import type { SheetView } from './grid/sheet-view';
import type { CellEditor } from './grid/use-cell-editing';
import type { WorkbenchWords } from './words.zh-cn';

/** The name box and the bar in which the active cell is read whole and edited. */
export function FormulaBar(props: {
  readonly view: SheetView;
  readonly selection: Selection;
  readonly editor: CellEditor;
  readonly words: WorkbenchWords;
  readonly goTo: (area: Area) => void;
  /** After an entry: one cell on, or back to the grid where it is. */
  readonly afterEntry: (move: Direction | null) => void;
}): ReactNode {
  const { view, selection, editor, words, goTo } = props;
  const { active } = selection;
  const [name, setName] = useState<string | null>(null);
  const cell = view.sheet.cell(active.row, active.column);
  const { numberFormat } = view.sheet.style(active.row, active.column);
  const text = editor.editing?.text ?? entryText(cell, numberFormat, view.settings);
  return (
    <div className="formula-bar">
      <input
        className="name-box"
        aria-label={words.nameBox}
        spellCheck={false}
        value={name ?? cellAddress(active)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => setName(null)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setName(null);
          if (event.key !== 'Enter') return;
          event.preventDefault(); // the grid, which gets the keyboard now, would take the Enter for typing
          const area = parseAreaAddress((name ?? '').trim());
          setName(null);
          if (area) goTo(area);
        }}
      />
      <span className="fx" aria-hidden>
        fx
      </span>
      <textarea
        className="formula-input"
        aria-label={words.formulaBar}
        rows={1}
        spellCheck={false}
        value={text}
        onFocus={() => {
          if (editor.editing?.surface !== 'bar') editor.begin(active, { surface: 'bar', text });
        }}
        onChange={(event) => editor.change(event.target.value)}
        onKeyDown={(event) => barKey(event, props)}
      />
    </div>
  );
}

function barKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  { editor, afterEntry }: { readonly editor: CellEditor; readonly afterEntry: (move: Direction | null) => void },
): void {
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  const command = editCommand(event, 'edit');
  if (command.kind === 'caret') return;
  event.preventDefault();
  if (command.kind === 'cancel') {
    editor.cancel();
    afterEntry(null);
  } else if (command.kind === 'newLine') {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    editor.change(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
  } else if (editor.commit()) {
    afterEntry(command.move);
  }
}

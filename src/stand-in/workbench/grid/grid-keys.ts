import type { Direction } from './selection';

/** What a key asks of the grid. */
export type GridCommand =
  | { readonly kind: 'step' | 'jump'; readonly direction: Direction; readonly extend: boolean }
  /** Enter and Tab. */
  | { readonly kind: 'advance'; readonly direction: Direction }
  | { readonly kind: 'page'; readonly by: 1 | -1; readonly extend: boolean }
  | { readonly kind: 'rowStart' | 'sheetStart' | 'sheetEnd'; readonly extend: boolean }
  | { readonly kind: 'edit' | 'overtype' | 'clear' | 'undo' | 'redo' | 'selectAll' | 'follow' | 'escape' | 'menu' }
  | { readonly kind: 'selectWhole'; readonly what: 'row' | 'column' }
  | { readonly kind: 'fill'; readonly way: 'down' | 'right' }
  | { readonly kind: 'sheet'; readonly by: 1 | -1 }
  | { readonly kind: 'leave'; readonly by: 1 | -1 };

/** What a key asks of a cell that is being edited. */
export type EditCommand =
  | { readonly kind: 'commit'; readonly move: Direction | null; readonly byArrow: boolean }
  | { readonly kind: 'newLine' }
  | { readonly kind: 'cancel' }
  /** The key is the text field's own. */
  | { readonly kind: 'caret' };

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The command of a key while no cell is edited, null when the key is for typing or for the browser. */
export function gridCommand(pressed: PressedKey): GridCommand | null {
  const { key, shiftKey: extend, altKey } = pressed;
  const withCtrl = pressed.ctrlKey || pressed.metaKey;
  if (altKey) return null;
  const direction = ARROWS[key];
  if (direction) return { kind: withCtrl ? 'jump' : 'step', direction, extend };
  if (withCtrl) return ctrlCommand(key, extend);
  switch (key) {
    case 'Enter':
      return { kind: 'advance', direction: extend ? 'up' : 'down' };
    case 'Tab':
      return { kind: 'advance', direction: extend ? 'left' : 'right' };
    case 'PageUp':
      return { kind: 'page', by: -1, extend };
    case 'PageDown':
      return { kind: 'page', by: 1, extend };
    case 'Home':
      return { kind: 'rowStart', extend };
    case 'Escape':
      return { kind: 'escape' };
    case 'F2':
      return { kind: 'edit' };
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'F10':
      return extend ? { kind: 'menu' } : null;
    case ' ':
      return extend ? { kind: 'selectWhole', what: 'row' } : null;
    case 'F6':
      return { kind: 'leave', by: extend ? -1 : 1 };
    case 'Backspace':
      return { kind: 'overtype' };
    case 'Delete':
      return { kind: 'clear' };
    default:
      return null;
  }
}

function ctrlCommand(key: string, shift: boolean): GridCommand | null {
  switch (key.toLowerCase()) {
    case 'enter':
      return { kind: 'follow' };
    case 'home':
      return { kind: 'sheetStart', extend: shift };
    case 'end':
      return { kind: 'sheetEnd', extend: shift };
    case 'pageup':
      return { kind: 'sheet', by: -1 };
    case 'pagedown':
      return { kind: 'sheet', by: 1 };
    case ' ':
      return { kind: 'selectWhole', what: 'column' };
    case 'd':
      return { kind: 'fill', way: 'down' };
    case 'r':
      return shift ? null : { kind: 'fill', way: 'right' };
    case 'a':
      return { kind: 'selectAll' };
    case 'z':
      return { kind: shift ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    default:
      return null;
  }
}

/** The command of a key while a cell is edited. After overtyping, arrows end the entry; after F2 they move the caret. */
export function editCommand(pressed: PressedKey, mode: 'enter' | 'edit'): EditCommand {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = pressed;
  if (key === 'Escape') return { kind: 'cancel' };
  if (key === 'Tab') return { kind: 'commit', move: shiftKey ? 'left' : 'right', byArrow: false };
  if (key === 'Enter') {
    if (altKey) return { kind: 'newLine' };
    return { kind: 'commit', move: ctrlKey || metaKey ? null : shiftKey ? 'up' : 'down', byArrow: false };
  }
  const direction = ARROWS[key];
  const leaves = mode === 'enter' && direction !== undefined && !shiftKey && !ctrlKey && !metaKey && !altKey;
  return leaves ? { kind: 'commit', move: direction, byArrow: true } : { kind: 'caret' };
}

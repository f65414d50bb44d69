import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { paneWords } from '../text/pane-words';
import { useLocale } from './locale-context';

interface Props {
  readonly className: string;
  readonly isOff: boolean;
  /** The form in sight, and how many cells would be written in it and in all. */
  readonly sheet: string;
  readonly here: number;
  readonly all: number;
  readonly forms: number;
  /** null: in all forms. */
  readonly press: (only: string | null) => void;
}

/** Beside the button that writes: in which forms, where there are several. */
export function WriteMenu({ className, isOff, sheet, here, all, forms, press }: Props) {
  const words = paneWords(useLocale());
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          className={className}
          appearance="primary"
          aria-label={words.howToWrite}
          disabledFocusable={isOff}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem disabled={isOff} onClick={() => press(sheet)}>
            {words.onlyThis(here)}
          </MenuItem>
          <MenuItem disabled={isOff} onClick={() => press(null)}>
            {words.writeAll(forms, all)}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** As many sheets as are named. */
const MOST_NAMED = 2;

/** Some sheets by their names, each once. */
export function namedSheets(sheets: readonly string[]): string {
  const names = [...new Set(sheets)];
  const named = names.slice(0, MOST_NAMED).map((name) => `“${name}”`);
  return named.join('') + (names.length > MOST_NAMED ? '…' : '');
}

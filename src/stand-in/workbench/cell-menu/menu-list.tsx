import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  type PositioningVirtualElement,
} from '@fluentui/react-components';
import {
  ArrowAutofitHeightRegular,
  ArrowAutofitWidthRegular,
  ClipboardPasteRegular,
  CopyRegular,
  CutRegular,
  EraserRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { MenuPlace } from '../grid/grid-props';

/** What can be done to the selected cells, by mouse or by Shift+F10. */
export interface MenuActions {
  readonly copy: () => void;
  readonly cut: () => void;
  readonly paste: () => void;
  readonly clear: () => void;
  readonly askWidth: () => void;
  readonly fitWidth: () => void;
  readonly askHeight: () => void;
  readonly fitHeight: () => void;
}

export interface MenuWords {
  readonly label: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly clear: string;
  readonly width: string;
  readonly fitWidth: string;
  readonly height: string;
  readonly fitHeight: string;
}

/** The menu of the cells. It gives the keyboard back when it closes. */
export function MenuItems(props: {
  readonly place: MenuPlace | null;
  readonly words: MenuWords;
  readonly actions: MenuActions;
  readonly close: () => void;
}): ReactNode {
  const { place, words, actions } = props;
  if (place === null) return null;
  return (
    <Menu
      open
      inline
      positioning={{ target: pointAt(place), position: 'below', align: 'start', strategy: 'fixed' }}
      onOpenChange={(_, { open }) => {
        if (!open) props.close();
      }}
    >
      <MenuPopover>
        <MenuList hasIcons aria-label={words.label}>
          <MenuItem icon={<CutRegular />} secondaryContent="Ctrl+X" onClick={actions.cut}>
            {words.cut}
          </MenuItem>
          <MenuItem icon={<CopyRegular />} secondaryContent="Ctrl+C" onClick={actions.copy}>
            {words.copy}
          </MenuItem>
          <MenuItem icon={<ClipboardPasteRegular />} secondaryContent="Ctrl+V" onClick={actions.paste}>
            {words.paste}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<EraserRegular />} secondaryContent="Delete" onClick={actions.clear}>
            {words.clear}
          </MenuItem>
          <MenuDivider />
          <MenuItem onClick={actions.askWidth}>{words.width}</MenuItem>
          <MenuItem icon={<ArrowAutofitWidthRegular />} onClick={actions.fitWidth}>
            {words.fitWidth}
          </MenuItem>
          <MenuItem onClick={actions.askHeight}>{words.height}</MenuItem>
          <MenuItem icon={<ArrowAutofitHeightRegular />} onClick={actions.fitHeight}>
            {words.fitHeight}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function pointAt({ x, y }: MenuPlace): PositioningVirtualElement {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}

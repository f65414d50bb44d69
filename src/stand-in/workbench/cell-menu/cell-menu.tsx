import { type ReactNode, useState } from 'react';
import { planClear } from '../grid/cell-edits';
import type { OpenMenu } from '../grid/grid-props';
import { HIGHEST, planFittedWidths, planHeights, planWidths, WIDEST } from '../grid/sizes';
import { MenuItems, type MenuWords } from './menu-list';
import { SizeDialog, type SizeDialogWords } from './size-dialog';

/** The menu of the selected cells, and what it asks of the person. */
export function CellMenu({
  menu: { place, view, area, editor, clipboard, close },
  words,
}: {
  readonly menu: OpenMenu;
  readonly words: MenuWords & SizeDialogWords;
}): ReactNode {
  const [asked, setAsked] = useState<'width' | 'height' | null>(null);
  return (
    <>
      <MenuItems
        place={place}
        words={words}
        close={close}
        actions={{
          copy: () => clipboard.copy(false),
          cut: () => clipboard.copy(true),
          paste: clipboard.paste,
          clear: () => void editor.apply(planClear(view, area)),
          askWidth: () => setAsked('width'),
          fitWidth: () => void editor.apply(planFittedWidths(view, area)),
          askHeight: () => setAsked('height'),
          fitHeight: () => void editor.apply(planHeights(view, area, null)),
        }}
      />
      {asked && (
        <SizeDialog
          title={(asked === 'width' ? words.width : words.height).replace('…', '')}
          initial={asked === 'width' ? view.sheet.columnWidth(area.left) : view.sheet.rowHeight(area.top)}
          most={asked === 'width' ? WIDEST : HIGHEST}
          words={words}
          set={(size) =>
            void editor.apply(asked === 'width' ? planWidths(view, area, size) : planHeights(view, area, size))
          }
          close={() => {
            setAsked(null);
            close();
          }}
        />
      )}
    </>
  );
}

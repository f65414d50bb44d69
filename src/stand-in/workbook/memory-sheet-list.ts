import type { ListTransition, SheetTransition } from './edit-history';
import type { MemorySheet } from './memory-sheet';

/** The sheets of a workbook in their order, and the one in front: always one that can be seen. */
export class MemorySheetList {
  all: readonly MemorySheet[];
  active: string;

  constructor(sheets: readonly MemorySheet[], active: number) {
    this.all = sheets;
    this.active = sheets[active]?.id ?? '';
  }

  sheet(id: string): MemorySheet | null {
    return this.all.find((sheet) => sheet.id === id) ?? null;
  }

  /** Puts a sheet in its place, or takes it away. */
  replace(transition: ListTransition<MemorySheet>): ListTransition<MemorySheet> {
    const { sheet, at, after: present } = transition;
    const others = this.all.filter((known) => known !== sheet);
    this.all = [...others.slice(0, at), ...(present ? [sheet] : []), ...others.slice(at)];
    this.bringForward(at);
    return transition;
  }

  /** After another sheet was shown or hidden. */
  shown(transition: SheetTransition<MemorySheet>): SheetTransition<MemorySheet> {
    this.bringForward(this.all.indexOf(transition.sheet));
    return transition;
  }

  /** A sheet in front that can be seen no more gives way to the one nearest to that place, on its right first. */
  private bringForward(at: number): void {
    if (this.sheet(this.active)?.visibility === 'visible') return;
    const nearest = [...this.all.slice(at), ...this.all.slice(0, at).reverse()];
    this.active = nearest.find(({ visibility }) => visibility === 'visible')?.id ?? '';
  }
}

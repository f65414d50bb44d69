import type { ListTransition, SheetTransition } from './edit-history';
import type { MemorySheet } from './memory-sheet';

/** The sheets of a workbook in their order, and the one in front: always one that can be seen. */
export class MemorySheetList {
  active: string;
  private ordered: readonly MemorySheet[];
  private readonly byId: Map<string, MemorySheet>;

  constructor(sheets: readonly MemorySheet[], active: number) {
    this.ordered = sheets;
    // Of two with one id, which no program should write, the first counts.
    this.byId = new Map([...sheets].reverse().map((sheet) => [sheet.id, sheet]));
    this.active = sheets[active]?.id ?? '';
  }

  get all(): readonly MemorySheet[] {
    return this.ordered;
  }

  sheet(id: string): MemorySheet | null {
    return this.byId.get(id) ?? null;
  }

  /** Puts a sheet in its place, or takes it away. */
  replace(transition: ListTransition<MemorySheet>): ListTransition<MemorySheet> {
    const { sheet, at, after: present } = transition;
    const others = this.all.filter((known) => known !== sheet);
    this.ordered = [...others.slice(0, at), ...(present ? [sheet] : []), ...others.slice(at)];
    if (present) this.byId.set(sheet.id, sheet);
    else this.byId.delete(sheet.id);
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

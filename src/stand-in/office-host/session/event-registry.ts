import type { HostMembers } from '../request/host-object';

/** The events of worksheets, by the number office.js gives them. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
} as const;

/** The target of events that concern any sheet of the workbook. */
export const WHOLE_WORKBOOK = 'Workbook';

/** Counts who listens to what, as office.js registers and unregisters. */
export class EventRegistry {
  readonly #counts = new Map<string, number>();
  /** The add-in may silence everything it listens to. */
  enabled = true;

  /** The methods by which office.js registers and unregisters events of a target: `_Register…Event` and
   *  `_Unregister…Event`. */
  methods(target: string, events: Readonly<Record<string, number>>): NonNullable<HostMembers['methods']> {
    return Object.fromEntries(
      Object.entries(events).flatMap(([name, type]) => [
        [`_Register${name}Event`, () => this.#add(type, target, 1)],
        [`_Unregister${name}Event`, () => this.#add(type, target, -1)],
      ]),
    );
  }

  has(type: number, target: string): boolean {
    return this.enabled && (this.#counts.get(`${type} ${target}`) ?? 0) > 0;
  }

  clear(): void {
    this.enabled = true;
    this.#counts.clear();
  }

  #add(type: number, target: string, by: number): void {
    const key = `${type} ${target}`;
    this.#counts.set(key, Math.max(0, (this.#counts.get(key) ?? 0) + by));
  }
}

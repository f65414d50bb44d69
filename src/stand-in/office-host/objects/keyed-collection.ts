import { itemNotFound } from '../request/excel-error';
import { type HostArgument, type HostMembers, HostObject, integerArgument } from '../request/host-object';

/** What the collections of Excel answer alike whose items are found by a key. `all` tells the items in their order, `find`
 *  the one of a key, `object` makes an item's object; a collection spreads this into its members and adds its own. */
export function keyedItems<Item>(
  all: () => readonly Item[],
  find: (key: HostArgument | undefined) => Item | undefined,
  object: (item: Item) => HostObject,
): Required<Pick<HostMembers, 'items' | 'objectMethods' | 'methods'>> {
  const existing = (item: Item | undefined): HostObject => {
    if (item === undefined) throw itemNotFound();
    return object(item);
  };
  return {
    items: () => all().map(object),
    objectMethods: {
      GetItem: (key) => existing(find(key)),
      GetItemOrNullObject: (key) => {
        const item = find(key);
        return item === undefined ? null : object(item);
      },
      GetItemAt: (index) => existing(all()[integerArgument(index, 0)]),
    },
    methods: { GetCount: () => all().length },
  };
}

/** An id for a new item, in braces and capitals as Excel writes them. */
export function freshId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

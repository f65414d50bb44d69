import { compactText } from '../../grid/cell-text';
import { firstPlace, type Check } from '../check';

const NO_REASON = /^(?:0|无|没有|暂无|[/\\—\-–.*]*)$/u;

/** U2: the target is missed and the reason cell says nothing. */
export const unmetWithoutReason: Check = {
  id: 'U2',
  observe: ({ sheet, rows }) =>
    rows.flatMap(({ read, scored }) => {
      if (scored.met !== false || read.cells.reason === null) return [];
      if (!NO_REASON.test(compactText(read.reason ?? ''))) return [];
      return [{ place: firstPlace(sheet, read.cells.reason), args: { name: scored.name } }];
    }),
};

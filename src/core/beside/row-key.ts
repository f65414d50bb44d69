import { words } from '../local-text';

/** The heading of the hidden column by which the rows of a sheet of ours are known again. It stands in no other sheet. */
export const ROW_KEY = words('绩效行编号', 'Jixiao row key');

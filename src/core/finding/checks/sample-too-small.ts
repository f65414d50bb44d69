import { cellAddress } from '../../grid/address';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import type { Check, CheckManual } from '../check';
import { checkedSamples, sampledByForm } from '../sample-findings';

type Args = Told<'table' | 'cell' | 'found' | 'stated'>;

/** P1: fewer items stand in a table of samples than are said to have been sampled. */
export const sampleTooSmall: Check<Args> = {
  id: 'P1',
  severity: 'warning',
  about: 'row',
  name: words('抽样明细少于所说的抽样数', 'Fewer sampled items than stated'),
  remedy: words('补齐抽样明细，或改正所写的抽样数', 'Complete the sampled items, or correct the number stated.'),
  sentence: {
    'zh-CN': (a) => `写明抽取 ${a.stated} 项，抽样明细“${a.table}”只有 ${a.found} 项（${a.cell} 起）`,
    'en-US': (a) => `${a.stated} items are said to be sampled, “${a.table}” has ${a.found} (from ${a.cell} on)`,
  },
  addresses: { cell: true },
  observe: () => [],
  observeWorkbook: (subjects) =>
    checkedSamples(subjects).flatMap(({ table, subject, place }) => {
      const stated = table.sampled?.count ?? sampledByForm(subject);
      const { length: found } = table.items;
      if (stated === null || found >= stated) return [];
      const cell = cellAddress({ row: table.items[0]?.row ?? table.area.top, column: table.nameColumn });
      return [{ subject, place, args: { table: table.sheet, cell, found: String(found), stated: String(stated) } }];
    }),
};

/** What the manual says of P1. */
export const manual: CheckManual<Args> = {
  looksAt: [
    '抽样明细的项数；抽样表上方、下方或自评表里写的抽样数',
    'the items of a table of samples, and the number said above or below it or in the form',
  ],
  example: {
    given: ['标题写“从100个事项中抽取10个”，明细只有2项', 'The title says 10 of 100 items, 2 are listed'],
    args: { table: '抽样明细', cell: 'A3', found: '2', stated: '10' },
  },
};

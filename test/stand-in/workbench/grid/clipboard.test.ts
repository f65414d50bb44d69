import fc from 'fast-check';
import { fromTabSeparated, toTabSeparated } from '../../../../src/stand-in/workbench/grid/clipboard';

test.each([
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a', [['a']]],
  ['a\t', [['a', '']]],
  ['a\n\nb', [['a'], [''], ['b']]],
  ['"第一行\n第二行"\t5', [['第一行\n第二行', '5']]],
  ['"他说""好"""', [['他说"好"']]],
  ['5" 管\t1', [['5" 管', '1']]],
  ['"没有结束', [['"没有结束']]],
])('reads %j', (text, rows) => {
  expect(fromTabSeparated(text)).toEqual(rows);
});

test('what is copied is what is pasted', () => {
  const field = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '优', ' ') });
  const rows = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([height, width]) =>
      fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    )
    // A last row that is one empty cell looks like the line end behind the row before.
    .filter((all) => all.length === 1 || (all.at(-1) ?? []).join('') !== '' || (all.at(-1) ?? []).length > 1);
  fc.assert(fc.property(rows, (all) => expect(fromTabSeparated(toTabSeparated(all))).toEqual(all)));
});

import { cell, document, formula, note, STYLES, table, typed } from './flat-document';
import { variedSources } from './varied-sources';

/** Contents by file name for LibreOffice to convert: what departments' files hold, each written in the format it comes in.
 *  `.fods` is LibreOffice's own spreadsheet as one XML file. */
export function spreadsheetSources(): Readonly<Record<string, string>> {
  return { ...commaSeparated(), ...flat() };
}

/** Those, and many more that differ in size, looks and mixture. */
export function manySources(): Readonly<Record<string, string>> {
  return { ...spreadsheetSources(), ...variedSources() };
}

function commaSeparated(): Readonly<Record<string, string>> {
  const numbers = Array.from(
    { length: 300 },
    (_, i) => `${String(i)},${String(i * 1.37)},${String(-i / 3)},1E-${String(i % 9)}`,
  );
  return {
    'numbers.csv': numbers.join('\n'),
    'form.csv': '指标,指标值,实际完成值,得分\n产出数量,≥100,90,9\n产出质量,≥95%,97%,10\n合计,,,19\n',
    'quoted.csv': '"一,二","他说""好""","两\n行"\n" 前后 ",\'01,=1+1\n',
    'dates.csv': '2024-01-31,2024/2/29,12:30,2024-01-31 08:15:00\n',
    'gaps.csv': `${',,,\n'.repeat(50)}尾,,,,,,,1\n`,
    'wide.csv': Array.from({ length: 3 }, (_, row) =>
      Array.from({ length: 300 }, (_column, i) => String(row * i)).join(','),
    ).join('\n'),
  };
}

function flat(): Readonly<Record<string, string>> {
  const numbers = Array.from({ length: 2000 }, (_, i) => [
    cell(i),
    cell(i / 7),
    cell(`第 ${String(i)} 行`),
    formula(`[.A${String(i + 1)}]*2`),
  ]);
  return {
    'formulas.fods': document(
      table('公式', [
        [cell(3), cell(4), formula('SUM([.A1:.B1])'), formula('[.A1]/0'), formula('IF([.A1]&gt;2;"优";"差")')],
        [cell('甲'), cell('乙'), formula('[.A2]&amp;[.B2]'), formula('VLOOKUP("无";[.A1:.B2];2;0)'), formula('TRUE()')],
      ]),
    ),
    'large.fods': document(table('大表', numbers)),
    'typed.fods': document(
      table('类型', [
        [
          typed('percentage', 'value', '0.975', 'percent'),
          typed('date', 'date-value', '2024-02-29', 'date'),
          typed('time', 'time-value', 'PT10H30M00S', 'time'),
        ],
        [
          typed('boolean', 'boolean-value', 'true', 'open'),
          typed('date', 'date-value', '1899-12-31', 'date'),
          typed('date', 'date-value', '2024-02-29T13:45:30', 'date'),
        ],
      ]),
      STYLES,
    ),
    'styled.fods': document(
      table('样式', [
        [
          cell('大声', ' table:style-name="loud"'),
          cell(null, ' table:style-name="loud"'),
          cell(1, ' table:style-name="percent"'),
        ],
        [cell(null, ' table:style-name="loud" table:number-columns-repeated="200"')],
      ]),
      STYLES,
    ),
    'merged.fods': document(
      table('合并', [
        [
          cell('标题', ' table:number-columns-spanned="3" table:number-rows-spanned="2"'),
          '<table:covered-table-cell table:number-columns-repeated="2"/>',
          cell(1),
        ],
        ['<table:covered-table-cell table:number-columns-repeated="3"/>', cell(2)],
      ]),
    ),
    'notes.fods': document(
      table('批注', [
        [cell(1, '', note('看这里 &lt;1&gt;')), cell(null, '', note('空格子'))],
        [cell('文', '', note('第二'))],
      ]),
    ),
    'protected.fods': document(
      table('保护', [[cell(1), cell(2, ' table:style-name="open"')]], ' table:protected="true"'),
      STYLES,
    ),
    'hidden.fods': document(
      table('看', [[cell(1), cell(2)]]) + table('藏', [[cell('密')]], ' table:style-name="hidden"'),
      STYLES,
    ),
    'spaces.fods': document(
      table('文字', [
        [
          cell('a<text:s text:c="3"/>b'),
          cell('<text:s/>前'),
          cell('😀 𠮷'),
          cell('一</text:p><text:p>二'),
          cell('制<text:tab/>表'),
          cell('&amp;lt;'),
        ],
      ]),
    ),
    'linked.fods': document(
      table('汇总', [[formula('SUM([$明细.A1:.A3])'), formula('费用*2')]]) +
        table('明细', [[cell(1)], [cell(2)], [cell(3)]]),
      '',
      '<table:named-expressions><table:named-range table:name="费用" table:base-cell-address="$明细.$A$1" table:cell-range-address="$明细.$A$3"/></table:named-expressions>',
    ),
    'ruled.fods': document(
      '<table:content-validations><table:content-validation table:name="选" table:condition="of:cell-content-is-in-list(&quot;优&quot;;&quot;良&quot;)" table:base-cell-address="规则.A1"/></table:content-validations>' +
        table('规则', [[cell('优', ' table:content-validation-name="选"'), cell(5)]]),
    ),
  };
}

// Writes workbooks with SheetJS: make-sheetjs-files.cjs FOLDER-OF-SHEETJS OUTPUT
const path = require('node:path');
const [, , sheetjs, output] = process.argv;
const XLSX = require(sheetjs);

const ROWS = [
  ['三级指标', '指标值', '实际完成值', '分值', '得分'],
  ['培训人数', '≥100人', '90人', 20, null],
  ['合格率', 0.95, 0.975, 20, 19.5],
  [' 空格 ', '两\n行', '<&>"', -1e-9, 1e15],
  ['日期', new Date(Date.UTC(2024, 1, 29)), true, false, 1 / 3],
];

const FILLS = {
  values() {},
  formulas(book, sheet) {
    sheet.E2 = { t: 'n', f: 'D2*0.9', v: 18 };
    sheet.E6 = { t: 'n', f: 'SUM(E2:E3)', v: 37.5 };
    sheet.A6 = { t: 's', f: '"合"&"计"', v: '合计' };
    sheet.B6 = { t: 'e', f: '1/0', v: 7 };
    sheet['!ref'] = 'A1:E6';
  },
  frame(book, sheet) {
    sheet['!merges'] = [XLSX.utils.decode_range('A7:C8')];
    sheet['!cols'] = [{ wch: 24 }, { hidden: true }, { wpx: 90 }];
    sheet['!rows'] = [{ hpt: 30 }, { hidden: true }];
    sheet['!autofilter'] = { ref: 'A1:E5' };
    sheet['!ref'] = 'A1:E8';
  },
  notes(book, sheet) {
    XLSX.utils.cell_add_comment(sheet.A2, '核对 <一> & "二"', '会计');
    XLSX.utils.cell_set_hyperlink(sheet.A3, 'https://example.invalid/?a=1&b=2', '提示');
  },
  formats(book, sheet) {
    sheet.B3.z = '0.0%';
    sheet.E3.z = '0.00" 分"';
    sheet.D4.z = '0.00E+00';
  },
  sheets(book) {
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['隐']]), '隐');
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([]), '空');
    book.Workbook = {
      Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }],
      Names: [{ Name: '得分', Ref: "'自评表'!$E$2:$E$3" }],
    };
  },
  counted1904(book) {
    book.Workbook = { WBProps: { date1904: true } };
  },
  guarded(book, sheet) {
    sheet['!protect'] = { selectLockedCells: true };
    sheet['!margins'] = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
    book.Props = { Title: '绩效', Author: '会计' };
    book.Custprops = { 编号: 12 };
  },
};

const WAYS = {
  plain: {},
  shared: { bookSST: true },
  packed: { compression: true, bookSST: true },
  dated: { cellDates: true, compression: true },
};

for (const [fill, change] of Object.entries(FILLS)) {
  for (const [way, options] of Object.entries(WAYS)) {
    const sheet = XLSX.utils.aoa_to_sheet(ROWS, { cellDates: options.cellDates === true });
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, '自评表');
    change(book, sheet);
    XLSX.writeFile(book, path.join(output, `sheetjs-${fill}-${way}.xlsx`), { bookType: 'xlsx', ...options });
  }
}

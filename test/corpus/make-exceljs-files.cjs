// Writes workbooks with exceljs: make-exceljs-files.cjs FOLDER-OF-EXCELJS OUTPUT
const path = require('node:path');
const [, , exceljs, output] = process.argv;
const ExcelJS = require(exceljs);

const THIN = { style: 'thin', color: { argb: 'FF336699' } };
const RED = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } };

const FILLS = {
  values(book, sheet) {
    sheet.addRow(['指标', 1, -2.5, true, null, new Date(Date.UTC(2024, 1, 29)), { formula: '1+1', result: 2 }]);
    sheet.addRow([' 空格 ', '两\n行', '<&>"', 1e300, 1e-300, 0.1 + 0.2, { error: '#N/A' }]);
    sheet.addRow([
      { text: '链接', hyperlink: 'https://example.invalid/' },
      { richText: [{ font: { bold: true }, text: '粗' }, { text: '细' }] },
    ]);
  },
  looks(book, sheet) {
    sheet.getCell('A1').value = '得分';
    sheet.getCell('A1').style = {
      font: { bold: true, color: { argb: 'FF9C0006' } },
      fill: RED,
      border: { left: THIN, top: THIN },
    };
    sheet.getCell('B2').value = 0.5;
    sheet.getCell('B2').numFmt = '0.0%';
    sheet.getCell('B2').alignment = { wrapText: true, horizontal: 'center', textRotation: 30 };
    sheet.getCell('B2').protection = { locked: false };
    sheet.mergeCells('A4:C5');
    sheet.getColumn(3).hidden = true;
    sheet.getColumn(1).width = 24;
    sheet.getRow(2).height = 30;
    sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 1 }];
  },
  rules(book, sheet) {
    for (let row = 1; row < 9; row += 1) sheet.addRow([row, row * row, '优']);
    const style = {
      fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } },
      font: { color: { argb: 'FF9C0006' } },
    };
    sheet.addConditionalFormatting({ ref: 'A1:A8', rules: [{ type: 'expression', formulae: ['A1>4'], style }] });
    sheet.addConditionalFormatting({
      ref: 'B1:B8',
      rules: [{ type: 'cellIs', operator: 'lessThan', formulae: [9], style, priority: 1 }],
    });
    sheet.addConditionalFormatting({
      ref: 'B1:B8',
      rules: [{ type: 'dataBar', cfvo: [{ type: 'min' }, { type: 'max' }], color: { argb: 'FF638EC6' } }],
    });
    sheet.getCell('C1').dataValidation = { type: 'list', formulae: ['"优,良"'] };
    sheet.autoFilter = 'A1:C8';
  },
  others(book, sheet) {
    sheet.addTable({
      name: '费用',
      ref: 'A1',
      headerRow: true,
      columns: [{ name: '部门' }, { name: '金额' }],
      rows: [
        ['教育', 10],
        ['卫生', 20],
      ],
    });
    sheet.getCell('A2').note = '看这里';
    sheet.getCell('B2').note = {
      texts: [
        { font: { bold: true, size: 9 }, text: '审核员:' },
        { font: { size: 9 }, text: '\n来源' },
      ],
    };
    book.addWorksheet('藏', { state: 'veryHidden' }).getCell('A1').value = 1;
    book.addWorksheet('隐', { state: 'hidden' });
    book.definedNames.add('Sheet!$B$2', '金额');
  },
  shared(book, sheet) {
    for (let row = 1; row < 40; row += 1) sheet.getCell(row, 1).value = row;
    sheet.getCell('B1').value = { formula: 'A1*2', result: 2, shareType: 'shared', ref: 'B1:B39' };
    for (let row = 2; row < 40; row += 1) sheet.getCell(row, 2).value = { sharedFormula: 'B1', result: row * 2 };
  },
  large(book, sheet) {
    for (let row = 0; row < 2000; row += 1) sheet.addRow([row, row / 7, `第 ${row} 行`, row % 2 === 0]);
  },
};

const WAYS = {
  shared: { useSharedStrings: true, useStyles: true },
  inline: { useSharedStrings: false, useStyles: true },
};

/** At once, and as a stream, which writes otherwise and takes less. */
async function make(name, fill, way, options) {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = name === 'values' && way === 'inline';
  fill(
    book,
    book.addWorksheet('Sheet', {
      properties: { tabColor: { argb: 'FF00FF00' } },
      pageSetup: { orientation: 'landscape' },
    }),
  );
  await book.xlsx.writeFile(path.join(output, `exceljs-${name}-${way}.xlsx`), options);
}

async function stream(name) {
  const filename = path.join(output, `exceljs-${name}-stream.xlsx`);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useStyles: true });
  const sheet = book.addWorksheet('Sheet');
  FILLS[name](book, sheet);
  await book.commit();
}

async function makeAll() {
  for (const [name, fill] of Object.entries(FILLS))
    for (const [way, options] of Object.entries(WAYS)) await make(name, fill, way, options);
  for (const name of ['values', 'large', 'looks']) await stream(name);
}

makeAll().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

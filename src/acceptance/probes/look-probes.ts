import { words } from '../../core/local-text';
import type { Probe } from '../probe';

/** How cells look, as far as flags and lists depend on it. */
export const LOOK_PROBES: readonly Probe[] = [
  {
    id: 'fills',
    traps: ['B14'],
    group: 'looks',
    asks: words(
      '填充色读回来是同一个颜色，清除后是“无填充”？',
      'Do fills come back as the same colour, and as none once cleared?',
    ),
    expected: { none: 'None', set: '#FFC7CE', cleared: 'None' },
    async run({ context, sheet }) {
      const before = sheet.getCell(0, 0);
      before.format.fill.load('color,pattern');
      await context.sync();
      const { pattern: none, color: noneColor } = before.format.fill;
      sheet.getCell(0, 0).format.fill.color = '#FFC7CE';
      const filled = sheet.getCell(0, 0);
      filled.format.fill.load('color,pattern');
      await context.sync();
      const { color: set } = filled.format.fill;
      sheet.getCell(0, 0).format.fill.clear();
      const after = sheet.getCell(0, 0);
      after.format.fill.load('color,pattern');
      await context.sync();
      const { pattern: cleared } = after.format.fill.toJSON();
      return { none: none ?? null, noneColor, set, cleared: cleared ?? null };
    },
  },
  {
    id: 'shrink-and-wrap',
    traps: ['B16'],
    group: 'looks',
    asks: words('自动换行的单元格还能再设“缩小字体填充”？', 'Can shrink to fit be set where text is wrapped?'),
    expected: { alone: true, withoutWrap: false },
    async run({ context, sheet }) {
      const wrapped = sheet.getCell(0, 0).format;
      wrapped.wrapText = true;
      wrapped.shrinkToFit = true;
      const plain = sheet.getCell(1, 0).format;
      plain.shrinkToFit = true;
      await context.sync();
      const [both, only, untouched] = [0, 1, 2].map((row) => {
        const { format } = sheet.getCell(row, 0);
        format.load('wrapText,shrinkToFit');
        return format;
      });
      await context.sync();
      return {
        alone: only?.shrinkToFit ?? null,
        withoutWrap: untouched?.shrinkToFit ?? null,
        wrapStays: both?.wrapText ?? null,
        shrinkStays: both?.shrinkToFit ?? null,
      };
    },
  },
  {
    id: 'column-widths',
    traps: ['B15'],
    group: 'looks',
    hostOption: 'b15-width',
    asks: words(
      '列宽读回来和设的差不多，看得出单位是磅还是字符？',
      'Do column widths come back as set, and is it told whether they are points or characters?',
    ),
    // Where widths of whole ranges are not told (ExcelApi 1.9), points are taken for granted.
    expected: { isAsSet: true, isInPoints: [true, false, null] },
    async run({ context, sheet }) {
      const columns = sheet.getRangeByIndexes(0, 0, 1, 2);
      const standard = columns.getColumnProperties({
        format: {
          columnWidth: true,
          font: { name: true, size: true, bold: true },
          fill: { color: true, pattern: true },
          shrinkToFit: true,
        },
      });
      await context.sync();
      sheet.getRangeByIndexes(0, 0, 1, 1).format.columnWidth = 120;
      const back = sheet.getRangeByIndexes(0, 0, 1, 1);
      back.load('columnCount,format/columnWidth,format/font/name,format/font/size,format/font/bold');
      back.load('format/fill/color,format/fill/pattern,format/shrinkToFit');
      const tellsWidth = Office.context.requirements.isSetSupported('ExcelApi', '1.10');
      if (tellsWidth) back.load('width');
      await context.sync();
      const { columnWidth, font, fill, shrinkToFit } = back.format;
      const points = tellsWidth ? back.width : null;
      const [first] = standard.value;
      return {
        isAsSet: Math.abs(columnWidth - 120) < 4,
        isInPoints: points === null ? null : points < columnWidth * 3,
        width: columnWidth,
        points,
        pattern: fill.pattern ?? null,
        shrinkToFit,
        columnPattern: first?.format?.fill?.pattern ?? null,
        standard: first?.format?.columnWidth ?? null,
        size: font.size,
        bold: font.bold,
        fontIsTold: first?.format?.font?.name !== undefined,
      };
    },
  },
  {
    id: 'list-looks',
    traps: ['A28'],
    group: 'looks',
    asks: words(
      '清单的表头加粗、左对齐、换行、冻结都能设？',
      'Can headings be bold, left-aligned, wrapped and frozen?',
    ),
    expected: { bold: true, wrap: true, horizontal: 'Left' },
    async run({ context, sheet }) {
      const headings = sheet.getRangeByIndexes(0, 0, 1, 3);
      headings.format.font.bold = true;
      headings.format.wrapText = true;
      headings.format.horizontalAlignment = 'Left';
      headings.format.verticalAlignment = 'Center';
      sheet.freezePanes.freezeRows(1);
      const back = sheet.getRangeByIndexes(0, 0, 1, 3);
      back.load('format/font/bold,format/wrapText,format/horizontalAlignment');
      await context.sync();
      const { font, wrapText, horizontalAlignment } = back.format;
      sheet.freezePanes.unfreeze();
      await context.sync();
      return { bold: font.bold, wrap: wrapText, horizontal: horizontalAlignment };
    },
  },
  {
    id: 'page-layout',
    traps: [],
    group: 'looks',
    asks: words(
      '能设成横向、一页宽、每页重复表头（没有打印机也行）？',
      'Can a sheet be set up to print across, one page wide, headings on every page (without a printer too)?',
    ),
    expected: { set: 'ok', paper: 'ok', landscape: 'Landscape', titles: true, wide: 1, tall: [0, null] },
    async run({ context, sheet, attempt }) {
      sheet.getRangeByIndexes(0, 0, 2, 2).values = [
        ['a', 'b'],
        [1, 2],
      ];
      const { pageLayout } = sheet;
      const set = await attempt(() => {
        pageLayout.setPrintTitleRows('$1:$1');
        pageLayout.orientation = 'Landscape';
        pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
        pageLayout.leftMargin = 36;
        pageLayout.rightMargin = 36;
        pageLayout.topMargin = 36;
        pageLayout.bottomMargin = 36;
        pageLayout.headerMargin = 18;
        pageLayout.footerMargin = 18;
        pageLayout.centerHorizontally = true;
        pageLayout.printGridlines = true;
        pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
      });
      const paper = await attempt(() => {
        pageLayout.paperSize = 'A4';
      });
      pageLayout.load('orientation,zoom,leftMargin');
      const titles = pageLayout.getPrintTitleRowsOrNullObject();
      titles.load('address');
      await context.sync();
      const { horizontalFitToPages, verticalFitToPages } = pageLayout.zoom;
      return {
        set,
        paper,
        landscape: pageLayout.orientation,
        titles: !titles.isNullObject,
        wide: horizontalFitToPages ?? null,
        tall: verticalFitToPages ?? null,
        leftMargin: pageLayout.leftMargin,
      };
    },
  },
  {
    id: 'protected-sheet',
    traps: ['A29', 'A50'],
    group: 'workbook',
    asks: words(
      '受保护的表写不进去，但能看出哪些格子没锁？',
      'Is a protected sheet refused, and are its unlocked cells told?',
    ),
    expected: { code: 'AccessDenied', isProtected: true, locked: true, unlocked: false, intoUnlocked: 'ok' },
    async run({ context, sheet, attempt }) {
      sheet.getRangeByIndexes(0, 0, 2, 1).values = [[1], [2]];
      sheet.getCell(1, 0).format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      try {
        const code = await attempt(() => {
          sheet.getCell(0, 0).values = [[9]];
        });
        const intoUnlocked = await attempt(() => {
          sheet.getCell(1, 0).values = [[9]];
        });
        sheet.load('protection/protected');
        const used = sheet.getUsedRange(true);
        const cells = used.getCellProperties({ format: { protection: true } });
        await context.sync();
        const lockAt = (row: number): boolean | null => cells.value[row]?.[0]?.format?.protection?.locked ?? null;
        const isProtected = sheet.protection.protected;
        return { code, intoUnlocked, isProtected, locked: lockAt(0), unlocked: lockAt(1) };
      } finally {
        sheet.protection.unprotect();
        await context.sync();
      }
    },
  },
  {
    id: 'look-of-another-cell',
    traps: [],
    group: 'looks',
    asks: words(
      '新列能画成另一格的样子（不带条件格式），清除后又恢复原样？',
      'Can new cells be drawn as another one, without its conditional formats, and be as before once cleared?',
    ),
    expected: { fill: '#FFC7CE', formats: 0, cleared: 'None', printed: true },
    async run({ context, sheet }) {
      const like = sheet.getCell(0, 0);
      like.format.fill.color = '#FFC7CE';
      like.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      const target = sheet.getRangeByIndexes(0, 2, 2, 2);
      target.copyFrom(like, 'Formats');
      target.conditionalFormats.clearAll();
      target.format.fill.load('color');
      const formats = target.conditionalFormats.getCount();
      const printed = sheet.pageLayout.getPrintAreaOrNullObject();
      printed.load('address');
      await context.sync();
      const { color: fill } = target.format.fill;
      target.clear('Formats');
      const cleared = sheet.getRangeByIndexes(0, 2, 2, 2);
      cleared.format.fill.load('pattern');
      await context.sync();
      return { fill, formats: formats.value, cleared: cleared.format.fill.pattern, printed: printed.isNullObject };
    },
  },
];

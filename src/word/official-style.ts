import {
  AlignmentType,
  convertMillimetersToTwip,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';

/* How an official document looks (GB/T 9704): fonts, sizes, lines and margins. */

/** Fonts as the standard names them; where a machine lacks one, FONT_TABLE names what comes nearest. */
export const FONTS = { title: '方正小标宋简体', chapter: '黑体', section: '楷体_GB2312', body: '仿宋_GB2312' } as const;

/** What a font is replaced by. */
const NEAREST: Readonly<Record<string, readonly [nearest: string, family: string, panose: string]>> = {
  [FONTS.title]: ['华文中宋', 'roman', '02010600040101010101'],
  [FONTS.chapter]: ['SimHei', 'modern', '02010609060101010101'],
  [FONTS.section]: ['楷体', 'modern', '02010609060101010101'],
  [FONTS.body]: ['仿宋', 'modern', '02010609060101010101'],
  宋体: ['SimSun', 'auto', '02010600030101010101'],
};

/** The part of the document that says so. */
export const FONT_TABLE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  Object.entries(NEAREST)
    .map(
      ([name, [nearest, family, panose]]) =>
        `<w:font w:name="${name}"><w:altName w:val="${nearest}"/><w:panose1 w:val="${panose}"/>` +
        `<w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join('') +
  '</w:fonts>';

/** The same font for every script, so that figures fit among the characters. */
export const fontOf = (name: string): { ascii: string; hAnsi: string; eastAsia: string; cs: string } => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
});

/** Sizes in half points: 二号, 三号, 四号, 小四, 五号. */
export const SIZE = { second: 44, third: 32, fourth: 28, smallFourth: 24, fifth: 21 } as const;

/** 28 points, in twentieths. */
export const LINE = { line: 560, lineRule: LineRuleType.EXACT } as const;
const TABLE_LINE = { line: 320, lineRule: LineRuleType.AT_LEAST } as const;

/** A4 with the standard's margins: 37 mm above, 28 mm to the left, and a text of 156 by 225 mm. */
export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(37),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
    header: convertMillimetersToTwip(15),
    footer: convertMillimetersToTwip(28),
    gutter: 0,
  },
};
/** How wide the text is. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** Two characters, as every paragraph begins. */
const INDENT = { left: 0, firstLine: 640, firstLineChars: 200 } as const;

/** The numbers of the headings: 一、（一）1. */
export const NUMBERING = 'headings';

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, font: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
  suffix: 'nothing' as const,
  style: {
    paragraph: { indent: INDENT },
    run: { font: fontOf(font), size: SIZE.third },
  },
});

export const numbering: INumberingOptions = {
  config: [
    {
      reference: NUMBERING,
      levels: [
        level(0, LevelFormat.CHINESE_COUNTING_THOUSAND, '%1、', FONTS.chapter),
        level(1, LevelFormat.CHINESE_COUNTING_THOUSAND, '（%2）', FONTS.section),
        level(2, LevelFormat.DECIMAL, '%3.', FONTS.body),
        level(3, LevelFormat.DECIMAL, '（%4）', FONTS.body),
      ],
    },
  ],
};

const heading = (id: string, name: string, font: string, outlineLevel: number, bold = false) => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { font: fontOf(font), size: SIZE.third, bold, color: '000000' },
  paragraph: {
    outlineLevel,
    keepNext: true,
    spacing: { ...LINE, before: 0, after: 0 },
    indent: INDENT,
  },
});

/** The styles of the report, by their ids: whoever wants another look changes one place in Word. */
export const STYLES = {
  title: 'ReportTitle',
  body: 'ReportBody',
  caption: 'ReportCaption',
  cell: 'ReportCell',
  head: 'ReportCellHead',
} as const;

const plain = (
  id: string,
  name: string,
  font: string,
  size: number,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { font: fontOf(font), size },
  paragraph,
});

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: fontOf(FONTS.body), size: SIZE.third, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: { ...LINE, before: 0, after: 0 } },
    },
  },
  paragraphStyles: [
    heading('Heading1', 'heading 1', FONTS.chapter, 0),
    heading('Heading2', 'heading 2', FONTS.section, 1),
    heading('Heading3', 'heading 3', FONTS.body, 2, true),
    heading('Heading4', 'heading 4', FONTS.body, 3),
    plain(STYLES.title, '报告标题', FONTS.title, SIZE.second, {
      alignment: AlignmentType.CENTER,
      spacing: { line: 640, lineRule: LineRuleType.AT_LEAST },
    }),
    plain(STYLES.body, '报告正文', FONTS.body, SIZE.third, { indent: INDENT }),
    plain(STYLES.caption, '报告表题', FONTS.chapter, SIZE.smallFourth, {
      alignment: AlignmentType.CENTER,
      keepNext: true,
    }),
    plain(STYLES.cell, '报告表格', FONTS.body, SIZE.fifth, { spacing: TABLE_LINE }),
    plain(STYLES.head, '报告表头', FONTS.chapter, SIZE.fifth, {
      keepNext: true,
      spacing: TABLE_LINE,
      alignment: AlignmentType.CENTER,
    }),
  ],
};

import type { Report } from './report-block';
import { reportLines, type ReportLine } from './report-lines';

/** The report as it is copied into Word where no file can be handed over: the same fonts, sizes and lines. Everything a
 *  workbook says is text in it. */
export function reportHtml(report: Report): string {
  return `<html><head><meta charset="utf-8"></head><body>${reportLines(report).map(lineHtml).join('')}</body></html>`;
}

const LINE = 'line-height:28pt;mso-line-height-rule:exactly;margin:0;';
const BODY = `font-family:仿宋_GB2312,仿宋;font-size:16pt;${LINE}`;
const INDENT = 'text-indent:2em;';
const TITLE =
  'font-family:方正小标宋简体,华文中宋;font-size:22pt;text-align:center;font-weight:normal;margin:0;line-height:32pt;';
const CAPTION = `font-family:黑体;font-size:12pt;text-align:center;${LINE}`;
const CELL = 'border:1px solid #000;padding:2px 4px;font-family:仿宋_GB2312,仿宋;font-size:10.5pt;';
const HEADING_FONTS = ['黑体', '楷体_GB2312,楷体', '仿宋_GB2312,仿宋', '仿宋_GB2312,仿宋'];

function lineHtml(line: ReportLine): string {
  switch (line.kind) {
    case 'title':
      return `<h1 style="${TITLE}">${escaped(line.text)}</h1>`;
    case 'heading': {
      const { level } = line;
      const weight = level === 3 ? 'bold' : 'normal';
      const font = HEADING_FONTS[level - 1] ?? '';
      const style = `font-family:${font};font-size:16pt;font-weight:${weight};${LINE}${INDENT}`;
      return `<h${String(level)} style="${style}">${escaped(line.text)}</h${String(level)}>`;
    }
    case 'caption':
      return `<p style="${CAPTION}">${escaped(line.text)}</p>`;
    case 'body':
      return `<p style="${BODY}${INDENT}">${escaped(line.text)}</p>`;
    case 'gap':
      return `<p style="${BODY}${INDENT}">${escaped(line.lead)}<span style="background:yellow">${escaped(line.text)}</span></p>`;
    case 'table': {
      const head = line.columns.map(({ heading }) => `<th style="${CELL}font-family:黑体">${escaped(heading)}</th>`);
      const rows = line.rows.map((row) =>
        line.columns.map(({ align }, at) => `<td style="${CELL}text-align:${align}">${escaped(row[at] ?? '')}</td>`),
      );
      const lines = [head, ...rows].map((cells) => `<tr>${cells.join('')}</tr>`);
      return `<table style="border-collapse:collapse;width:100%">${lines.join('')}</table>`;
    }
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

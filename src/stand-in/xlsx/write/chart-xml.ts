import { escapeXml } from '../xml/xml-text';
import type { ChartContent, ChartSeries } from '../read/chart-shown';
import type { WrittenChart } from './patch-types';

/** The part of a chart. `drawingml` is what the namespaces of drawings begin with. */
export function chartXml(chart: WrittenChart, drawingml: string): string {
  const { title, legend } = chart;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${drawingml}/chart" xmlns:a="${drawingml}/main"><c:roundedCorners val="0"/><c:chart>` +
    (title === null ? '' : titleXml(title)) +
    `<c:autoTitleDeleted val="${title === null ? '1' : '0'}"/>` +
    `<c:plotArea><c:layout/>${plotXml(chart)}</c:plotArea>` +
    (legend === null ? '' : `<c:legend><c:legendPos val="${legend.charAt(0)}"/><c:overlay val="0"/></c:legend>`) +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${WHITE}</c:chartSpace>`
  );
}

/** Said aloud: some programs would let the cells below show through. */
const WHITE = '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>';

function titleXml(text: string): string {
  const look = 'sz="1400" b="0"';
  const paragraph = `<a:p><a:pPr><a:defRPr ${look}/></a:pPr><a:r><a:rPr ${look}/><a:t>${escapeXml(text)}</a:t></a:r></a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function plotXml({ type, series, labels, fromZero = false }: WrittenChart): string {
  const all = (kind: SeriesKind): string => series.map((one, index) => seriesXml(one, index, kind)).join('');
  const shown = labelsXml(labels);
  switch (type) {
    case 'pie':
      return `<c:pieChart><c:varyColors val="1"/>${all('pie')}${shown}<c:firstSliceAng val="0"/></c:pieChart>`;
    case 'doughnut':
      return (
        `<c:doughnutChart><c:varyColors val="1"/>${all('pie')}${shown}` +
        '<c:firstSliceAng val="0"/><c:holeSize val="55"/></c:doughnutChart>'
      );
    case 'line':
      return (
        `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all('line')}${shown}` +
        `<c:marker val="1"/>${AXIS_IDS}</c:lineChart>${axesXml('b', 'l', fromZero)}`
      );
    default: {
      const isAcross = type === 'bars' || type === 'stackedBars';
      const isStacked = type === 'stackedColumns' || type === 'stackedBars';
      return (
        `<c:barChart><c:barDir val="${isAcross ? 'bar' : 'col'}"/>` +
        `<c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${all('bar')}${shown}` +
        `<c:gapWidth val="80"/>${isStacked ? '<c:overlap val="100"/>' : ''}${AXIS_IDS}</c:barChart>` +
        (isAcross ? axesXml('l', 'b', fromZero) : axesXml('b', 'l', fromZero))
      );
    }
  }
}

type SeriesKind = 'bar' | 'line' | 'pie';

function seriesXml({ name, categories, values }: ChartSeries, index: number, kind: SeriesKind): string {
  return (
    `<c:ser><c:idx val="${String(index)}"/><c:order val="${String(index)}"/>` +
    (name === null ? '' : `<c:tx>${textsXml(name)}</c:tx>`) +
    looksXml(index, kind, values.values.length) +
    (categories === null ? '' : `<c:cat>${textsXml(categories)}</c:cat>`) +
    `<c:val><c:numRef><c:f>${escapeXml(values.formula)}</c:f><c:numCache><c:formatCode>${escapeXml(values.format ?? 'General')}</c:formatCode>` +
    `${pointsXml(values)}</c:numCache></c:numRef></c:val>` +
    (kind === 'line' ? '<c:smooth val="0"/>' : '') +
    '</c:ser>'
  );
}

/** Excel’s own colours, said aloud: a workbook without a theme would leave the marks without any. */
const COLORS = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];

function fillXml(index: number): string {
  return `<a:solidFill><a:srgbClr val="${COLORS[index % COLORS.length] ?? ''}"/></a:solidFill>`;
}

function looksXml(index: number, kind: SeriesKind, points: number): string {
  if (kind === 'bar') return `<c:spPr>${fillXml(index)}</c:spPr><c:invertIfNegative val="0"/>`;
  if (kind === 'line') {
    const spot = `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fillXml(index)}</c:spPr></c:marker>`;
    return `<c:spPr><a:ln w="28575">${fillXml(index)}</a:ln></c:spPr>${spot}`;
  }
  const parts = Array.from({ length: Math.min(points, MOST_COLOURED) }, (_, point) => {
    const number = `<c:idx val="${String(point)}"/><c:bubble3D val="0"/>`;
    return `<c:dPt>${number}<c:spPr>${fillXml(point)}</c:spPr></c:dPt>`;
  });
  return parts.join('');
}

/** Nobody can tell more pieces of a pie apart. */
const MOST_COLOURED = 60;

function textsXml(content: ChartContent): string {
  return `<c:strRef><c:f>${escapeXml(content.formula)}</c:f><c:strCache>${pointsXml(content)}</c:strCache></c:strRef>`;
}

/** What the cells hold now, for programs that do not look them up; blank ones have no point. */
function pointsXml({ values }: ChartContent): string {
  const points = values.map((value, index) =>
    value === '' ? '' : `<c:pt idx="${String(index)}"><c:v>${escapeXml(value)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${String(values.length)}"/>${points.join('')}`;
}

function labelsXml(isShown: boolean): string {
  const others = ['showCatName', 'showSerName', 'showPercent', 'showBubbleSize'];
  const rest = others.map((name) => `<c:${name} val="0"/>`).join('');
  return `<c:dLbls><c:showLegendKey val="0"/><c:showVal val="${isShown ? '1' : '0'}"/>${rest}</c:dLbls>`;
}

const [CATEGORIES, VALUES] = ['111111111', '222222222'];
const AXIS_IDS = `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`;

const GRIDLINES =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

function axesXml(categories: string, values: string, fromZero: boolean): string {
  const head = (id: string, place: string, least = ''): string =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${least}</c:scaling><c:delete val="0"/><c:axPos val="${place}"/>`;
  const tail = (crossed: string): string =>
    '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="nextTo"/><c:crossAx val="${crossed}"/><c:crosses val="autoZero"/>`;
  return (
    `<c:catAx>${head(CATEGORIES, categories)}${tail(VALUES)}<c:auto val="1"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx>${head(VALUES, values, fromZero ? '<c:min val="0"/>' : '')}${GRIDLINES}${tail(CATEGORIES)}<c:crossBetween val="between"/></c:valAx>`
  );
}

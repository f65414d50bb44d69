import { PNG } from 'pngjs';
import type { BuiltPackage } from './built-package';
import { RELATIONSHIPS } from './build-xlsx-xml';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Draws two charts and a picture on a sheet; returns the relationship id for its `drawing` element. `data` is the name
 *  of the sheet whose A1:B4 the charts show. */
export function addDrawing(file: BuiltPackage, sheetPath: string, data: string): string {
  const path = 'xl/drawings/drawing1.xml';
  file.put('xl/charts/chart1.xml', `${OFFICE}.drawingml.chart+xml`, barChart(data));
  file.put('xl/charts/chart2.xml', `${OFFICE}.drawingml.chart+xml`, pieChart(data));
  file.raw('xl/media/image1.png', new Uint8Array(PNG.sync.write(new PNG({ width: 8, height: 8 }))));
  const charts = ['../charts/chart1.xml', '../charts/chart2.xml'].map((target) => file.relate(path, 'chart', target));
  const picture = file.relate(path, 'image', '../media/image1.png');
  const anchors = [...charts.map(chartFrame), pictureFrame(picture, charts.length)];
  file.put(
    path,
    `${OFFICE}.drawing+xml`,
    `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${anchors.map(anchor).join('')}</xdr:wsDr>`,
  );
  return file.relate(sheetPath, 'drawing', '../drawings/drawing1.xml');
}

function anchor(content: string, index: number): string {
  const corner = (name: string, row: number): string =>
    `<xdr:${name}><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const place = corner('from', index * 12) + corner('to', index * 12 + 10);
  return `<xdr:twoCellAnchor>${place}${content}<xdr:clientData/></xdr:twoCellAnchor>`;
}

function chartFrame(id: string, index: number): string {
  const shape = `<xdr:cNvPr id="${String(index + 2)}" name="图表 ${String(index + 1)}"/><xdr:cNvGraphicFramePr/>`;
  return (
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${shape}</xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    `<a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame>'
  );
}

function pictureFrame(id: string, index: number): string {
  return (
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${String(index + 2)}" name="签名"/><xdr:cNvPicPr/></xdr:nvPicPr>` +
    `<xdr:blipFill><a:blip xmlns:r="${RELATIONSHIPS}" r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="90000" cy="90000"/></a:xfrm>' +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>'
  );
}

function chartSpace(plot: string): string {
  return `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/>${plot}</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
}

function series(data: string): string {
  return (
    '<c:ser><c:idx val="0"/><c:order val="0"/>' +
    `<c:cat><c:strRef><c:f>${data}!$A$2:$A$4</c:f></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${data}!$B$2:$B$4</c:f></c:numRef></c:val></c:ser>`
  );
}

function barChart(data: string): string {
  const axis = (name: string, id: number, other: number, position: string): string =>
    `<c:${name}><c:axId val="${String(id)}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${position}"/><c:crossAx val="${String(other)}"/><c:crosses val="autoZero"/></c:${name}>`;
  return chartSpace(
    `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series(data)}` +
      '<c:axId val="11"/><c:axId val="12"/></c:barChart>' +
      axis('catAx', 11, 12, 'b') +
      axis('valAx', 12, 11, 'l'),
  );
}

function pieChart(data: string): string {
  return chartSpace(`<c:pieChart><c:varyColors val="1"/>${series(data)}<c:firstSliceAng val="0"/></c:pieChart>`);
}

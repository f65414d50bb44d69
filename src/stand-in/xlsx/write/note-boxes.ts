import { placeKey } from '../../../core/grid/address';
import { unsupported } from '../workbook-file-error';
import { withoutUnusedBlocks, type ShapeBlocks } from './shape-blocks';

/** Where a note's box stands, and how many lines it should show. */
export interface NoteBox {
  readonly row: number;
  readonly column: number;
  readonly lines: number;
}

/** The drawing part that Excel needs beside a sheet's first note. `block` keeps shape ids apart from other sheets'. */
export function emptyVml(block: number): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
  );
}

/** Whether a drawing was made by `emptyVml` and holds nothing any more. */
export function isEmptyVml(vml: string): boolean {
  return vml === emptyVml(Number(/ data="(\d+)"/.exec(vml)?.[1] ?? 0));
}

// Excel's own drawing parts are not always well-formed XML, so shapes are found by search.
const SHAPE = /<(\w+):shape\s(?:(?!<\/\1:shape>)[\s\S])*<\/\1:shape>/g;

/** Takes the boxes of notes on these cells away. */
export function removeBoxes(vml: string, places: readonly { readonly row: number; readonly column: number }[]): string {
  if (places.length === 0) return vml;
  const keys = new Set(places.map(placeKey));
  const left = vml.replace(SHAPE, (shape) => {
    if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return shape;
    const [row, column] = ['Row', 'Column'].map((name) => new RegExp(`<\\w+:${name}>\\s*(\\d+)\\s*<`).exec(shape)?.[1]);
    return keys.has(placeKey({ row: Number(row), column: Number(column) })) ? '' : shape;
  });
  return withoutUnusedBlocks(left);
}

/** Adds boxes for notes; their ids are of blocks that no other drawing of the workbook has. */
export function addBoxes(vml: string, boxes: readonly NoteBox[], blocks: ShapeBlocks): string {
  if (boxes.length === 0) return vml;
  if (!vml.includes('</xml>')) throw unsupported('a drawing of notes in an unknown form');
  const count = [...vml.matchAll(/_x0000_s(\d+)/g)].length;
  const { vml: extended, ids } = blocks.take(vml, boxes.length);
  const end = extended.lastIndexOf('</xml>');
  const shapes = boxes.map((box, i) => boxXml(box, ids[i] ?? 0, count + i + 1));
  return extended.slice(0, end) + shapes.join('') + extended.slice(end);
}

function boxXml({ row, column, lines }: NoteBox, id: number, order: number): string {
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 15, top, 10, column + 4, 15, top + Math.min(14, lines + 2), 4].join(', ');
  return (
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    `xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s${id}" type="#_x0000_t202" ` +
    `style="position:absolute;margin-left:80pt;margin-top:5pt;width:160pt;height:${20 + 14 * lines}pt;z-index:${order};visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
    '</x:ClientData></v:shape>'
  );
}

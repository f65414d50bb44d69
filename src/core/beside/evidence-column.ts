import type { CellPlace } from '../grid/address';
import { compactText } from '../grid/cell-text';
import { gridCell } from '../grid/grid';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import type { LabelGrid } from '../sheet/label-grid';

/** The column of a form that names what proves its figures (佐证材料、证明材料、数据来源). */
export interface EvidenceColumn {
  readonly heading: CellPlace;
  readonly text: string;
}

const HEADING =
  /佐证|证明材料|证明资料|支撑材料|支撑资料|印证|备查(?:资料|材料)|数据来源|资料来源|证据来源|(?:依据|资料|材料)名称$|^evidence|^datasource|^sourceofdata|^supportingdocuments?/iu;

/** null: the form has none. Of several the first counts. */
export function evidenceColumn(
  labels: LabelGrid,
  { headerRow, headerLastRow, area, columns }: IndicatorSheet,
): EvidenceColumn | null {
  const used = new Set<number | undefined>(Object.values(columns));
  for (let row = headerRow; row <= headerLastRow; row++)
    for (const column of labels.filled(row)) {
      if (column < area.left || column > area.right || used.has(column)) continue;
      const text = labels.label(row, column);
      if (HEADING.test(text)) return { heading: { row, column }, text };
    }
  return null;
}

/** What a cell of that column names; a link of ours to the list of materials names nothing by itself. */
export function namedMaterials({ grid }: LabelGrid, { row, column }: CellPlace): readonly string[] {
  const { value, formula } = gridCell(grid, row, column);
  if (typeof value !== 'string' || formula?.toUpperCase().startsWith('=HYPERLINK(') === true) return [];
  return splitNames(value);
}

const NOTHING = /^(?:[/\\—\-–.*…]+|无|暂无|没有|待补充?|不适用)$/u;
const OPENS = '《（(“"【[';
const CLOSES = '》）)”"】]';
const NUMBERED = /^(?:\d{1,2}[.、)．）]|[(（]\d{1,2}[)）]|[①-⑳])\s*/u;

/** 合同；验收单、发票 → three names. What stands in brackets or quotes is not divided. */
export function splitNames(text: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (OPENS.includes(sign) && !(sign === '"' && depth > 0)) depth += 1;
    else if (CLOSES.includes(sign)) depth = Math.max(0, depth - 1);
    if (/[\r\n]/u.test(sign)) depth = 0;
    const isEnd = /[；;\r\n]/u.test(sign) || (sign === '、' && !/^\s*\d{1,2}$/u.test(parts.at(-1) ?? ''));
    if (depth === 0 && isEnd) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  const names = parts
    .map((part) =>
      part
        .trim()
        .replace(NUMBERED, '')
        .replace(/[。，,]$/u, '')
        .trim(),
    )
    .filter((name) => name !== '' && !NOTHING.test(compactText(name)));
  return [...new Set(names)];
}

import { provedIndicators, type ProvedIndicator } from '../../core/beside/material-links';
import { numberParts, type MaterialLine, type MaterialList } from '../../core/beside/material-list';
import { materialNumbers } from '../../core/finding/checks/material-numbers';
import { scoredWithoutEvidence } from '../../core/finding/checks/scored-without-evidence';
import { fingerprint } from '../../core/fingerprint';
import { clipNote, compactText } from '../../core/grid/cell-text';
import { grouped } from '../../core/grouped';
import { cellLink, quotedText } from '../../core/plan/cell-link';
import type { KeyedRow, KeyedSheet } from '../../core/plan/keyed-sheet';
import { LAST_CHOICE_ROW, type DraftCell } from '../../core/plan/sheet-draft';
import { anchorKey, rowAnchors } from '../../core/record/workbook-record';
import { EVIDENCE_COLUMNS, evidenceWords, type EvidenceColumnId, type EvidenceWords } from '../../text/evidence-words';
import { findingText } from '../../text/finding-text';
import type { Locale } from '../../text/locale';
import type { ScoredWorkbook } from '../read-forms';
import { freeNumbers } from './material-numbers';
import { labelledForms, ownList, type LabelledForm } from './seen-evidence';

/** The list of materials (资料清单) as a sheet: a line for each material an indicator names, or one to be named, numbered in
 *  the order of the indicators; numbers that stand already stay, as they stand on the papers. */
export function evidenceSheet(workbook: ScoredWorkbook, locale: Locale): KeyedSheet {
  const words = evidenceWords(locale);
  const forms = labelledForms(workbook);
  const present = ownList(workbook);
  const lines = listedMaterials(forms, present);
  return {
    name: words.sheetName,
    columns: EVIDENCE_COLUMNS.map((id) => ({
      id,
      heading: words.headings[id],
      width: WIDTHS[id],
      ...keptOf(id, lines, present, words),
      ...(id === 'state' && { choices: Object.values(words.states) }),
    })),
    rows: lines.map((line) => rowOf(line, words, locale)),
    above: [summary(words, lines)],
    keys: [['key'], ['sheet', 'indicator', 'name']],
    renamed: {
      column: 'sheet',
      present: new Set(workbook.reading.sheets.map(({ name }) => name)),
      keys: [['indicator', 'name'], ['indicator']],
    },
    gone: () => ({ found: words.gone }),
  };
}

const WIDTHS: Readonly<Record<EvidenceColumnId, number>> = {
  number: 8,
  sheet: 14,
  indicator: 26,
  name: 34,
  state: 10,
  actual: 16,
  score: 8,
  found: 40,
  issue: 28,
  remark: 20,
  key: 0,
};

interface ListedMaterial {
  readonly indicator: ProvedIndicator<LabelledForm>;
  /** '' where it is still to be named. */
  readonly name: string;
  readonly key: string;
  readonly number: string;
  /** Of the materials of its indicator. */
  readonly isFirst: boolean;
}

function listedMaterials(forms: readonly LabelledForm[], present: MaterialList | null): readonly ListedMaterial[] {
  const indicators = provedIndicators(forms);
  const keys = keyMaker(forms);
  const standing = new Map((present?.lines ?? []).map((line) => [line.key, line]));
  const named = indicators.map((indicator) => {
    const open = keys(indicator, '');
    // Somebody has named it in the list: that line stays, whatever the form names besides.
    const isNamed = (standing.get(open)?.name ?? '') !== '';
    const names = indicator.named.length === 0 || isNamed ? ['', ...indicator.named] : indicator.named;
    return { indicator, materials: names.map((name) => ({ name, key: keys(indicator, name) })) };
  });
  const numbers = freeNumbers(
    named.map(({ indicator, materials }) => ({ indicator, keys: materials.map(({ key }) => key) })),
    present,
  );
  return named.flatMap(({ indicator, materials }) =>
    materials.map(({ name, key }, index) => ({
      indicator,
      name,
      key,
      number: numbers.get(key) ?? '',
      isFirst: index === 0,
    })),
  );
}

/** Makes keys that stay the same as long as indicator and name do, wherever the row moves. */
function keyMaker(forms: readonly LabelledForm[]): (indicator: ProvedIndicator<LabelledForm>, name: string) => string {
  const bySheet = grouped(forms, ({ sheet }) => sheet.sheet);
  const anchors = new Map([...bySheet].map(([sheet, own]) => [sheet, rowAnchors(own.map((form) => form.sheet))]));
  return ({ form, row }, name) => {
    const { sheet, layout } = form.sheet;
    const anchor = row ? anchorKey(anchors.get(sheet)?.get(row.row) ?? null) : `${layout} ${form.sheet.headerRow}`;
    return `M-${fingerprint(JSON.stringify([sheet, row !== null, anchor, compactText(name)]))}`;
  };
}

/** What is people's to fill in, and what a line begins with there. */
function keptOf(
  id: EvidenceColumnId,
  lines: readonly ListedMaterial[],
  present: MaterialList | null,
  { states }: EvidenceWords,
): Pick<KeyedSheet['columns'][number], 'kept'> {
  switch (id) {
    case 'number':
      return { kept: { beginsWith: [...lines.map(({ number }) => number), ...(present?.lines ?? []).map(numberOf)] } };
    case 'name':
      return { kept: { beginsWith: lines.map(({ name }) => name) } };
    case 'state':
      return { kept: { beginsWith: [states.submitted, states.missing] } };
    case 'issue':
    case 'remark':
      return { kept: { beginsWith: [] } };
    default:
      return {};
  }
}

const numberOf = ({ number }: MaterialLine): string => (numberParts(number) ? number : '');

const OF_THE_LIST: ReadonlySet<string> = new Set([scoredWithoutEvidence.id, materialNumbers.id]);

function rowOf(
  { indicator, name, key, number, isFirst }: ListedMaterial,
  words: EvidenceWords,
  locale: Locale,
): KeyedRow {
  const { form, row, place } = indicator;
  const scored = row ? form.card.rows.find((each) => each.row === row.row) : form.card.execution;
  // What the list itself shows (no material, a number used twice) would be said again the next time.
  const findings = form.card.findings.filter(
    (finding) => finding.row === (row?.row ?? form.sheet.execution?.row) && !OF_THE_LIST.has(finding.check),
  );
  const told = isFirst ? findings.map((finding) => findingText(finding, locale)).join('；') : '';
  const score = scored?.score ?? null;
  const actual = row ? (form.card.rows.find((each) => each.row === row.row)?.actual ?? '') : '';
  const cells = {
    number,
    sheet: form.sheet.sheet,
    indicator: cellLink(form.sheet.sheet, place, row ? row.name : words.execution),
    name,
    state: name === '' ? words.states.missing : words.states.submitted,
    actual,
    score: score === null ? '' : { number: Number(score), format: '0.00' },
    found: clipNote(told),
    key,
  } satisfies Partial<Record<EvidenceColumnId, DraftCell>>;
  return { cells };
}

/** Submitted and missing materials at once: counted by formulas, so that they follow what people fill in. */
function summary({ states, unnamed }: EvidenceWords, lines: readonly ListedMaterial[]): readonly DraftCell[] {
  const rows = (column: string): string => `${column}$3:${column}$${LAST_CHOICE_ROW + 1}`;
  const count = (state: string, result: number): DraftCell => ({
    formula: `=COUNTIF(${rows('E')},${quotedText(state)})`,
    result,
  });
  const open = `=SUMPRODUCT((${rows('C')}<>"")*(${rows('D')}=""))`;
  const { submitted, missing, verified } = states;
  const nameless = lines.filter(({ name }) => name === '').length;
  return [
    null,
    submitted,
    count(submitted, lines.length - nameless),
    missing,
    count(missing, nameless),
    verified,
    count(verified, 0),
    unnamed,
    { formula: open, result: nameless },
  ];
}

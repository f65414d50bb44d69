import { Exact, plainText } from '../exact';
import { placeKey, type CellPlace } from '../grid/address';
import { gridCell, type Grid } from '../grid/grid';
import type { InputChange, SinceScoring } from '../finding/since-scoring';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import {
  cellText,
  inputsPrint,
  keptText,
  restOf,
  sameFigure,
  scoredRows,
  shownText,
  type LastFigure,
  type LastRow,
  type LastScoring,
  type ReadForm,
} from './last-scoring';
import { matchRows } from './match-scorings';
import { reusedLines } from './reused-lines';
import { differingFields, ruleSetPrint } from './rule-set-print';
import { showsComputed, standing, typedOver, type Standing } from './standing-figures';

/** What became of a form since it was last scored; `grid`: its sheet as it stands. */
export function sinceScoring(form: ReadForm, grid: Grid, ruleSet: RuleSet, last: LastScoring): SinceScoring {
  const { total } = form.card;
  const fields = differingFields(last.rules, ruleSetPrint(ruleSet));
  const rows = last.rows ? rowChanges(form, grid, last.rows) : { inputs: unlisted(form, last), ...NO_FIGURES };
  const figures = [...formFigures(form, grid, last), ...rows.figures];
  const held = figures.flatMap(({ isOurs, place }) => (isOurs ? [placeKey(place)] : []));
  const inputs = [...executionChanges(form, last, figures), ...rows.inputs];
  const { id, version, name } = last.rules;
  const totals = {
    from: last.total.value === '' ? null : last.total.value,
    to: total.complete ? total.score : null,
  };
  return {
    on: last.on,
    total: totals,
    moved: movedBy(totals),
    inputs,
    typed: figures.flatMap((figure) => typedOver(figure, inputs) ?? []),
    rules: fields.length === 0 ? null : { id, version, name, fields },
    ours: new Set([...held, ...rows.flags, ...reusedLines(form, grid, last)]),
  };
}

function movedBy({ from, to }: SinceScoring['total']): string | null {
  if (from === null || to === null) return null;
  const by = new Exact(to).minus(from);
  return by.isZero() ? null : `${by.gt(0) ? '+' : ''}${plainText(by)}`;
}

/** The figures of a form that are no row's. */
function formFigures({ card, sheet }: ReadForm, grid: Grid, last: LastScoring): readonly Standing[] {
  const { total, grade, execution: now } = card;
  const figures = [
    ...standing(grid, 'total', '', total.cell, last.total, total.complete ? total.score : null),
    ...standing(grid, 'grade', '', sheet.gradeCell, last.grade, grade),
  ];
  const { execution: before } = last;
  if (!before || !now) return figures;
  return [
    ...figures,
    ...standing(grid, 'executionScore', '', now.scoreCell, before.score, now.score),
    // A rate that somebody typed is what the score comes from, or is left as it was typed.
    ...(before.rate.by === 'us'
      ? standing(grid, 'executionRate', '', sheet.execution?.cells.rate ?? null, before.rate, null)
      : []),
  ];
}

function executionChanges(
  { card, sheet }: ReadForm,
  { execution: last }: LastScoring,
  figures: readonly Standing[],
): readonly InputChange[] {
  const { execution: now } = card;
  const cells = sheet.execution?.cells;
  if (!last || !now || !cells) return [];
  const isShown = showsComputed(figures.find(({ what }) => what === 'executionScore'));
  const change = (
    what: InputChange['what'],
    place: CellPlace | null,
    from: string,
    to: string | null,
  ): readonly InputChange[] => {
    const text = keptText(to);
    if (!place || sameFigure(from, text)) return [];
    const scores = scoresOf(last.score.value, now.score, isShown);
    return [{ what, place, name: '', from: shownText(from), to: shownText(text), ...scores }];
  };
  return [
    ...change('budget', cells.budget, last.budget, now.budget),
    ...change('executed', cells.executed, last.executed, now.executed),
    ...change('executionWeight', cells.weight, last.weight, now.weight),
    ...(now.rateAlone ? change('rate', cells.rate, last.rateAlone, now.rateAlone.rate) : []),
  ];
}

/** Something changed in a form of which there was no room to remember what. */
function unlisted(form: ReadForm, last: LastScoring): readonly InputChange[] {
  const rows = scoredRows(form).map(({ key, read, scored }): LastRow => ({
    key,
    target: keptText(scored.target),
    actual: keptText(scored.actual),
    weight: keptText(scored.weight),
    rest: restOf(read),
    score: NOTHING,
    flag: '',
  }));
  if (inputsPrint(rows) === last.inputs) return [];
  const { total } = form.card;
  const scores = scoresOf(last.total.value, total.complete ? total.score : null, false);
  return [{ what: 'unlisted', place: formPlace(form), name: '', from: '', to: '', ...scores }];
}

const NOTHING: LastFigure = { value: '', by: 'nobody' };

const formPlace = ({ card, sheet }: ReadForm): CellPlace =>
  card.total.cell ?? { row: sheet.headerRow, column: sheet.columns.name ?? sheet.area.left };

function rowChanges(
  form: ReadForm,
  grid: Grid,
  last: readonly LastRow[],
): {
  readonly inputs: readonly InputChange[];
  readonly figures: readonly Standing[];
  readonly flags: readonly string[];
} {
  const rows = scoredRows(form);
  const { partners, gone } = matchRows(
    rows.map(({ key }) => key),
    last.map(({ key }) => key),
  );
  const inputs: InputChange[] = [];
  const figures: Standing[] = [];
  const flags: string[] = [];
  rows.forEach((row, index) => {
    const { read, scored } = row;
    const before = last[partners[index] ?? -1];
    const nameCell = { row: read.row, column: form.sheet.columns.name ?? form.sheet.area.left };
    if (!before) {
      if (scored.score === null) return;
      inputs.push({
        what: 'added',
        place: nameCell,
        name: scored.name,
        ...NO_TEXTS,
        ...scoresOf('', scored.score, false),
      });
      return;
    }
    const stands = standing(grid, 'score', scored.name, scored.scoreCell, before.score, scored.score);
    figures.push(...stands);
    const { flag } = read.cells;
    if (flag && holdsFlag(grid, flag, before.flag)) flags.push(placeKey(flag));
    inputs.push(...inputsOf(row, before, nameCell, stands));
  });
  for (const index of gone) {
    const before = last[index];
    if (!before || before.score.value === '') continue;
    const scores = scoresOf(before.score.value, null, false);
    inputs.push({ what: 'removed', place: formPlace(form), name: '', ...NO_TEXTS, ...scores });
  }
  return { inputs, figures, flags };
}

const NO_FIGURES = { figures: [], flags: [] };

function holdsFlag(grid: Grid, { row, column }: CellPlace, words: string): boolean {
  const { value, formula } = gridCell(grid, row, column);
  return words !== '' && formula === null && cellText(value) === words;
}

const NO_TEXTS = { from: '', to: '' };
const scoresOf = (
  from: string,
  to: string | null,
  isShown: boolean,
): Pick<InputChange, 'scoreFrom' | 'scoreTo' | 'isShown'> => ({
  scoreFrom: from === '' ? null : from,
  scoreTo: to,
  isShown,
});

/** What one row's score comes from and is another by now. */
function inputsOf(
  { key, read, scored }: ReturnType<typeof scoredRows>[number],
  before: LastRow,
  nameCell: CellPlace,
  [stands]: readonly Standing[],
): readonly InputChange[] {
  const scores = scoresOf(before.score.value, scored.score, showsComputed(stands));
  const change = (what: InputChange['what'], place: CellPlace, from: string, to: string): InputChange => ({
    what,
    place,
    name: scored.name,
    from: shownText(from),
    to: shownText(to),
    ...scores,
  });
  const changed = (['target', 'actual', 'weight'] as const).flatMap((what) => {
    const to = keptText(scored[what]);
    return sameFigure(before[what], to) ? [] : [change(what, read.cells[what] ?? nameCell, before[what], to)];
  });
  const isMoved = !sameFigure(before.score.value, scored.score ?? '');
  if (changed.length > 0 || !isMoved) return changed;
  // Points given by hand are what the score comes from.
  if (stands && showsComputed(stands)) {
    return [{ ...change('points', stands.place, '', ''), from: stands.from, to: stands.to, isShown: false }];
  }
  return before.rest !== restOf(read) || before.key !== key ? [change('words', nameCell, '', '')] : [];
}

import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { formKey } from '../../app/form-key';
import type { ImaginedForm } from '../../app/imagine';
import type { SessionForm } from '../../app/session-state';
import { Exact, HUNDRED } from '../../core/exact';
import { gridCell, type CellValue, type GridCell } from '../../core/grid/grid';
import { formatMeaning } from '../../core/grid/number-format';
import { formWords } from '../../text/form-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import type { ShownRow } from './form-rows';

/** What the row and the form would come to with another actual; nothing is written. */
export function WhatIf({ form, row }: { readonly form: SessionForm; readonly row: ShownRow }) {
  const words = formWords(useLocale());
  const { session } = usePane();
  const [typed, setTyped] = useState('');
  const place = form.sheet.rows.find((each) => each.row === row.row)?.cells.actual;
  if (!place) return null;
  const value = typed.trim() === '' ? null : entered(typed.trim(), gridCell(form.grid, place.row, place.column));
  const imagined =
    value === null
      ? undefined
      : session
          .imagine(form.card.sheet, { values: [{ ...place, value }] })
          .find(({ card }) => formKey(card) === form.key);
  return (
    <Field
      label={words.whatIf}
      hint={words.whatIfHint}
      validationState="none"
      validationMessage={imagined ? result(imagined, row, words) : null}
    >
      <Input value={typed} autoComplete="off" onChange={(_, data) => setTyped(data.value)} />
    </Field>
  );
}

function result({ card }: ImaginedForm, { row }: ShownRow, words: ReturnType<typeof formWords>): string {
  const score = card.rows.find((each) => each.row === row)?.score ?? null;
  if (score === null) return words.whatIfNothing;
  const { total, grade } = card;
  const told = words.whatIfResult(score, total.complete && total.score !== null ? total.score : words.whatIfTotalOpen);
  return grade === null ? told : told + words.grade(grade);
}

/** What a cell holds once that was typed in it: a figure, in percent where the cell shows percentages, or a text. */
function entered(typed: string, { numberFormat }: GridCell): CellValue {
  if (!/^-?\d+(?:\.\d+)?$/u.test(typed)) return typed;
  const figure = new Exact(typed);
  return (formatMeaning(numberFormat).percent ? figure.dividedBy(HUNDRED) : figure).toNumber();
}

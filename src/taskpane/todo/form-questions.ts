import type { SessionForm } from '../../app/session-state';
import type { ScoredRow } from '../../core/scoring/scorecard';
import { isUndecided } from '../../core/scoring/own-rule';
import { joinSaid } from '../../app/said';
import { saidOfRow, type Answer, type Question } from './question';
import { adopt, rowQuestion } from './row-questions';

/** Everything a form asks: how it is read first, then what concerns it as a whole, then its rows. */
export function formQuestions(form: SessionForm): readonly Question[] {
  return [
    ...columnQuestions(form),
    ...typedRateQuestion(form),
    ...typedPointsQuestion(form),
    ...ownRulesQuestion(form),
    ...form.card.rows.flatMap((row) => rowQuestion(form, row) ?? []),
  ];
}

/** What the recogniser asks: which column is meant. */
function columnQuestions(form: SessionForm): readonly Question[] {
  const { sheet } = form;
  return sheet.questions.map((question) => ({
    key: `${question.code} ${question.role} ${form.key}`,
    form,
    row: null,
    place: question.candidates[0] ?? { row: sheet.headerRow, column: sheet.area.left },
    asked: { id: 'column', question },
    answers: question.candidates.map(({ row, column, heading }, index) => ({
      id: `${String(index)} ${heading}`,
      words: { id: 'column', column, heading },
      said: [{ sheet: sheet.sheet, requests: [{ kind: 'column', row, column, role: question.role }] }],
    })),
    alike: JSON.stringify([question.code, question.role, sheet.layout]),
  }));
}

function typedRateQuestion(form: SessionForm): readonly Question[] {
  const { card, sheet } = form;
  const alone = card.execution?.rateAlone;
  if (!alone || alone.decided) return [];
  const cells = sheet.execution?.cells;
  return [
    {
      key: `typedRate ${form.key}`,
      form,
      row: null,
      place: cells?.rate ?? cells?.score ?? { row: sheet.headerRow, column: sheet.area.left },
      asked: { id: 'typedRate', rate: alone.rate },
      answers: [
        {
          id: 'rateStands',
          words: { id: 'rateStands', rate: alone.rate },
          said: [{ sheet: card.sheet, corrections: [{ kind: 'typedRate', sheet: card.sheet, layout: sheet.layout }] }],
        },
      ],
      alike: `typedRate ${sheet.layout}`,
    },
  ];
}

/** A form that gives its rows no points, and the scores typed in it make up the full points. */
function typedPointsQuestion(form: SessionForm): readonly Question[] {
  const rows = form.card.rows.filter(({ question }) => question === 'typedAsPoints');
  const said = rows.map((row) => saidOfRow(form, row, { share: { points: row.written ?? '' } }));
  return wholeFormQuestion(form, rows, {
    asked: { id: 'typedAsPoints', rows: rows.length },
    answers: [{ id: 'points', words: { id: 'points', rows: rows.length }, said: joinSaid(said) }],
  });
}

/** Rows that are scored by the rule written in them, until somebody says otherwise: confirmed all at once. */
function ownRulesQuestion(form: SessionForm): readonly Question[] {
  const rows = form.card.rows.filter(isScoredByOwn);
  const adopted = rows.flatMap((row) => (row.ownRule ? adopt(form, row, row.ownRule.sentence, null).said : []));
  const ruled = rows.flatMap(({ row, ownRule }) =>
    ownRule ? [saidOfRow(form, { row }, { chosen: ownRule.ruleSet.choice, confirmed: null })] : [],
  );
  return wholeFormQuestion(form, rows, {
    asked: { id: 'ownRules', rows: rows.length, sentence: rows[0]?.ownRule?.sentence ?? '' },
    answers: [
      { id: 'adopt', words: { id: 'adoptAll', rows: rows.length }, said: joinSaid(adopted) },
      { id: 'ruleSet', words: { id: 'ruleSetAll', rows: rows.length }, said: joinSaid(ruled) },
    ],
  });
}

/** What people judge item by item is scored the same whether the rule is adopted or not. */
const isScoredByOwn = (row: ScoredRow): boolean => {
  const choice = row.ownRule?.choice;
  return row.ownRule?.decided === false && !!choice && choice.function !== 'manual' && !isUndecided(row);
};

function wholeFormQuestion(
  form: SessionForm,
  rows: readonly ScoredRow[],
  { asked, answers }: { readonly asked: Question['asked']; readonly answers: readonly Answer[] },
): readonly Question[] {
  const [first] = rows;
  if (!first) return [];
  const place = first.scoreCell ?? { row: first.row, column: form.card.area.left };
  const alike = `${asked.id} ${form.sheet.layout}`;
  return [{ key: `${asked.id} ${form.key}`, form, row: null, place, asked, answers, alike }];
}

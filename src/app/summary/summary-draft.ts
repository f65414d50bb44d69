import type { KeyedColumn, KeyedSheet } from '../../core/plan/keyed-sheet';
import { rowKeyHeading } from '../../text/own-sheet-words';
import { summaryWords, type SummaryWords } from '../../text/summary-words';
import type { Locale } from '../../text/locale';
import { formColumns, type SummaryForm } from './summary-columns';
import { gradesOf, groupsSheet } from './summary-groups';
import { overviewSheet } from './summary-overview';

/** A file that could not be read, and why in a sentence. */
export interface UnreadFile {
  readonly shown: string;
  readonly why: string;
}

/** The sheets of a summary (汇总) of some forms: a line each; by department, with means; an overview with charts; and what could
 *  not be read (null: nothing but this workbook was to be). */
export function summarySheets(
  forms: readonly SummaryForm[],
  unread: readonly UnreadFile[] | null,
  locale: Locale,
): readonly [KeyedSheet, ...KeyedSheet[]] {
  const words = summaryWords(locale);
  const key: KeyedColumn = { id: 'key', heading: rowKeyHeading(locale), width: 0 };
  const scored = forms.filter(({ line }) => line.isScored);
  const grades = gradesOf(scored);
  return [
    formsSheet(forms, { words, locale, key, hasFiles: unread !== null }),
    groupsSheet(scored, grades, words, key),
    overviewSheet(scored, grades, { unread: unread?.length ?? null, words, key }),
    ...(unread ? [unreadSheet(unread, words, key)] : []),
  ];
}

/** What a line says that is no figure: it stays when its form is gone. */
const NAMES: ReadonlySet<string> = new Set(['file', 'sheet', 'department', 'unit', 'project']);

interface SheetOfForms {
  readonly words: SummaryWords;
  readonly locale: Locale;
  readonly key: KeyedColumn;
  readonly hasFiles: boolean;
}

/** A line a form. One whose sheet or file was given another name is known by its project and unit. */
function formsSheet(forms: readonly SummaryForm[], { words, locale, key, hasFiles }: SheetOfForms): KeyedSheet {
  const columns = formColumns(words, locale, hasFiles);
  const seen = new Map<string, number>();
  const keyOf = ({ line, file }: SummaryForm): string => {
    const place = JSON.stringify([file?.shown ?? '', line.sheet]);
    const number = (seen.get(place) ?? 0) + 1;
    seen.set(place, number);
    return number === 1 ? place : `${place} ${String(number)}`;
  };
  return {
    name: words.sheets.forms,
    columns: [...columns, key],
    rows: forms.map((form) => ({
      cells: { ...Object.fromEntries(columns.map(({ id, cell }) => [id, cell(form)])), key: keyOf(form) },
      // The title of the form alone says nothing.
      ...(form.line.project === null && { onlyByKey: true as const }),
    })),
    keys: [[key.id], ['sheet', 'project', 'unit'], ['project', 'unit']],
    gone: ({ sheet = '', file }) => ({
      ...Object.fromEntries(columns.flatMap(({ id }) => (NAMES.has(id) ? [] : [[id, null]]))),
      total: words.formGone,
      // The link leads nowhere any more.
      ...(file === undefined ? { sheet } : { file }),
    }),
  };
}

function unreadSheet(unread: readonly UnreadFile[], words: SummaryWords, key: KeyedColumn): KeyedSheet {
  const none = { cells: { file: words.allRead, key: 'none' } };
  return {
    name: words.sheets.unread,
    columns: [
      { id: 'file', heading: words.columns.file, width: 40 },
      { id: 'reason', heading: words.reason, width: 90 },
      key,
    ],
    rows:
      unread.length === 0
        ? [none]
        : unread.map(({ shown, why }) => ({ cells: { file: shown, reason: why, key: shown } })),
    keys: [[key.id], ['file']],
    gone: () => ({ reason: words.readNow }),
  };
}

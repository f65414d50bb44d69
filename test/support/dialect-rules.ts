import { compactText } from '../../src/core/grid/cell-text';
import type { Dialect } from '../../src/core/sheet/dialects/dialect';
import { headingIndex, headingKey, type KnownHeading } from '../../src/core/sheet/header/heading-index';

/** The names without ending of what lies beside the list of dialects: their files, and the golden workbooks. */
export interface DialectPlaces {
  readonly files: readonly string[];
  readonly goldens: readonly string[];
}

/** What is missing before some dialects are understood, each with what is to be done. */
export function dialectFaults(dialects: readonly Dialect[], { files, goldens }: DialectPlaces): string[] {
  const ids = dialects.map(({ id }) => id);
  const { known, knownFunds } = headingIndex(dialects);
  return [
    ...files.filter((file) => !ids.includes(file)).map((file) => `dialects/${file}.ts: list it in all-dialects.ts`),
    ...ids.filter((id) => !files.includes(id)).map((id) => `${id}: let it stand in dialects/${id}.ts`),
    ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${id}: two dialects have this id`),
    ...ids.filter((id) => !goldens.includes(id)).map((id) => `${id}: draw test/golden/workbooks/${id}.sheet.txt`),
    ...dialects.flatMap(({ id, headings, funds = {} }) => [
      ...wordFaults(id, headings, known),
      ...wordFaults(id, funds, knownFunds),
    ]),
  ];
}

function wordFaults(
  id: string,
  words: Readonly<Record<string, readonly string[]>>,
  known: (label: string) => KnownHeading<string> | null,
): string[] {
  return Object.entries(words).flatMap(([role, list]) =>
    list.flatMap((word) => {
      const key = headingKey(compactText(word));
      if (key !== word) return [`${id}: spell “${word}” as it is compared, “${key}”`];
      const read = known(word)?.role;
      return read === role ? [] : [`${id}: “${word}” of ${role} is read as ${read ?? 'nothing'}`];
    }),
  );
}

import type { WantedParts } from '../../collecting/collected';
import type { Arguments, CollectOptions } from '../arguments';

/** Where the forms of `结果.parquet` go. */
export const formsParquet = (target: string): string => target.replace(/\.parquet$/iu, '.forms.parquet');

/** Where a run that writes this output remembers what is done. */
export const resumePath = (output: string): string => `${output}.resume`;

/** Everything a command line writes, in whatever folder: nothing of it is an input. */
export function writtenPaths({ collect, out }: Pick<Arguments, 'collect' | 'out'>): readonly string[] {
  const { summary = null, jsonl = null, parquet = null } = collect ?? {};
  const forms = parquet === null ? null : formsParquet(parquet);
  const outputs = [summary, jsonl, parquet, forms].filter((path) => path !== null);
  return [...outputs, ...outputs.map(resumePath), ...(out === null ? [] : [out])];
}

/** What the outputs want of a form besides its line. */
export function wantedParts({ parquet, jsonl }: CollectOptions): WantedParts {
  return { rows: parquet !== null, json: jsonl !== null };
}

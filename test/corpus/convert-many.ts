import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findOffice } from '../../src/scripts/find-programs';

/** Converts many files in one run of LibreOffice, which saves its start for each. Returns the outputs there are, by
 *  input: a file that LibreOffice cannot open has none, nor has one with the name of another before it. `filter` is the
 *  way to write the format, where LibreOffice has more than one. */
export function convertMany(
  given: readonly string[],
  format: string,
  folder: string,
  filter = '',
): ReadonlyMap<string, string> {
  const office = findOffice();
  if (office === null) throw new Error('LibreOffice is missing: npm run test:office gets it');
  const files = [...new Map([...given].reverse().map((file) => [path.parse(file).name, file])).values()];
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const output = path.join(folder, format);
  const target = filter === '' ? format : `${format}:${filter}`;
  const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', target, '--outdir', output];
  for (const group of grouped(files)) {
    const input = group[0]?.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1'] : [];
    spawnSync(office, [...options, ...input, ...group], { timeout: 100_000, killSignal: 'SIGKILL' });
  }
  const outputs = files.map((file) => [file, path.join(output, `${path.parse(file).name}.${format}`)] as const);
  return new Map(outputs.filter(([, made]) => existsSync(made)));
}

const MOST_AT_ONCE = 40;

/** In groups small enough that one bad file spoils few others; text files apart, they are opened in another way. */
function grouped(files: readonly string[]): readonly (readonly string[])[] {
  const kinds = [files.filter((file) => file.endsWith('.csv')), files.filter((file) => !file.endsWith('.csv'))];
  return kinds.flatMap((kind) =>
    Array.from({ length: Math.ceil(kind.length / MOST_AT_ONCE) }, (_, i) =>
      kind.slice(i * MOST_AT_ONCE, (i + 1) * MOST_AT_ONCE),
    ),
  );
}

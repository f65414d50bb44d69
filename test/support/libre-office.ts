import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseCellAddress } from '../../src/core/grid/address';
import { findOffice } from '../../src/scripts/find-programs';

/** `fods` is one file with everything as plain XML: values, shown texts, notes. */
type Format = 'xlsx' | 'ods' | 'fods' | 'pdf' | 'html' | 'docx';

/** Comma, double quotes, UTF-8, cells as shown, one sheet. */
const csvFilter = (sheet: number): string =>
  `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,${String(sheet)}`;

/** LibreOffice with a profile of its own, so that no running one and no person's settings get in the way. */
export class LibreOffice {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'jixiao-office-'));
  private runs = 0;

  /** The converted file's path; throws with LibreOffice's own words when there is none. */
  convert(file: string, format: Format): string {
    return this.run(file, format, `${path.parse(file).name}.${format}`);
  }

  /** What a Word document says, as LibreOffice reads it. */
  plainText(file: string): string {
    return readFileSync(this.run(file, 'txt:Text (encoded):UTF8', `${path.parse(file).name}.txt`), 'utf8');
  }

  /** The texts of a sheet (counted from 1) as LibreOffice shows them, row by row. */
  shownTexts(file: string, sheet: number, sheetName: string): ShownTexts {
    const output = this.run(file, csvFilter(sheet), `${path.parse(file).name}-${sheetName}.csv`);
    return parseCsv(readFileSync(output, 'utf8'));
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(file: string, filter: string, outputName: string): string {
    this.runs += 1;
    const outputFolder = path.join(this.folder, String(this.runs));
    const profile = pathToFileURL(path.join(this.folder, 'profile')).href;
    const office = findOffice();
    if (office === null) throw new Error('LibreOffice is missing: npm run test:office gets it');
    const importFilter = file.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1'] : [];
    const options = [`-env:UserInstallation=${profile}`, '--headless', ...importFilter];
    const run = spawnSync(office, [...options, '--convert-to', filter, '--outdir', outputFolder, file], {
      encoding: 'utf8',
      timeout: 120_000,
    });
    const output = path.join(outputFolder, outputName);
    try {
      readFileSync(output);
    } catch (cause) {
      throw new Error(`LibreOffice did not convert ${file}: ${run.stdout}${run.stderr}`, { cause });
    }
    return output;
  }
}

/** A sheet's texts as LibreOffice shows them, row by row. */
export type ShownTexts = readonly (readonly string[])[];

/** What is shown at `I17`, `''` for an empty cell. */
export function shownAt(texts: ShownTexts, address: string): string {
  const place = parseCellAddress(address);
  return (place && texts[place.row]?.[place.column]) ?? '';
}

/** The notes of a flat XML spreadsheet, their paragraphs as lines. */
export function flatXmlNotes(xml: string): readonly string[] {
  const notes = [...xml.matchAll(/<office:annotation[\s>].*?<\/office:annotation>/gs)];
  return notes.map(([note]) =>
    [...note.matchAll(/<text:p[^>]*?(?:\/>|>(.*?)<\/text:p>)/gs)]
      .map(([, paragraph = '']) => paragraph.replace(/<[^>]*>/g, ''))
      .join('\n'),
  );
}

function parseCsv(text: string): ShownTexts {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

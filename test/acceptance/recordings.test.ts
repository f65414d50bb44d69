import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { disagreements, readRecording, type Recording } from '../../src/acceptance/recording';
import type { ProbeResult } from '../../src/acceptance/probe';
import { acceptanceOn } from '../support/acceptance-run';

/* A run of the acceptance page in an Excel is a golden here: our host has to answer as that Excel did. A recording that is put
   into this folder and disagrees turns red, and says for each probe what is missing. */

const FOLDER = __dirname;
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

function recording(name: string): Recording {
  const found = readRecording(readFileSync(join(FOLDER, name), 'utf8'));
  if (!found) throw new Error(`${name} is no recording of the acceptance page`);
  return found;
}

const PLATFORMS: Readonly<Record<string, string>> = { Mac: 'mac', OfficeOnline: 'web' };

/** What our host answers, asked to be like the recorded Excel. */
async function replayed({ excel, host = '' }: Recording): Promise<readonly ProbeResult[]> {
  const platform = PLATFORMS[String(excel['platform'])] ?? 'windows';
  const like = `excelApi=${String(excel['excelApi'])},platform=${platform}`;
  return (await acceptanceOn(host === '' ? like : `${like},${host}`)).run.results;
}

test.each(FILES)('%s: our host answers as this Excel did', async (name) => {
  const found = recording(name);
  expect(found.probes.length).toBeGreaterThan(0);
  expect(disagreements(found, await replayed(found))).toEqual([]);
});

describe('a recording of an Excel that answers otherwise', () => {
  const golden = recording('our-host-mac.json');
  const changed = (id: string, part: Partial<ProbeResult>): Recording => ({
    ...golden,
    probes: golden.probes.map((probe) => (probe.id === id ? { ...probe, ...part } : probe)),
  });
  const returns = changed('notes-round-trip', {
    verdict: 'differs',
    differs: ['added', 'changed'],
    figures: {
      added: '绩效评分 A1\r\n未达标：实际 80，指标 100',
      changed: '绩效评分 A1\r\n未达标：实际 80，指标 100。',
      listed: 1,
      left: 0,
    },
  });

  test('names the host option that shows it, and is green once it is named', async () => {
    const [found, ...others] = disagreements(returns, await replayed(golden));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ id: 'notes-round-trip', missing: expect.stringContaining('crlfNotes') });
    expect(found?.recorded).toContain('\\r\\n');
    const same = disagreements({ ...returns, host: 'crlfNotes' }, await replayed({ ...golden, host: 'crlfNotes' }));
    expect(same.map(({ id }) => id)).toEqual(['library-notes']);
  });

  test('says that a mend is missing where no option shows it', async () => {
    const error = { code: 'GeneralException', message: '', place: '' };
    const other = changed('fills', { verdict: 'failed', figures: {}, error });
    expect(disagreements(other, await replayed(golden))).toEqual([
      expect.objectContaining({
        id: 'fills',
        recorded: 'failed GeneralException',
        missing: expect.stringContaining('add one'),
      }),
    ]);
  });

  test('says nothing where something was not tried, or could not be made', async () => {
    const { probes } = changed('fills', { verdict: 'notTried', figures: {} });
    const merged: ProbeResult = {
      id: 'merged-areas',
      verdict: 'ok',
      figures: {},
      differs: [],
      error: null,
      milliseconds: 1,
    };
    expect(disagreements({ ...golden, probes: [...probes, merged] }, await replayed(golden))).toEqual([]);
  });
});

test.each(['{}', '{"form":"other","probes":[],"excel":{}}', '[]', 'null'])('%s is no recording', (text) => {
  expect(readRecording(text)).toBeNull();
});

test('no recording holds a word of anybody’s workbook', () => {
  for (const name of FILES) {
    const { excel, probes } = recording(name);
    expect([name, Object.values(excel).filter((value) => typeof value === 'object' && value !== null)]).toEqual([
      name,
      [],
    ]);
    const known = new Set(Object.keys(probes[0] ?? {}));
    expect([...known].sort()).toEqual(['differs', 'error', 'figures', 'id', 'milliseconds', 'verdict']);
  }
});

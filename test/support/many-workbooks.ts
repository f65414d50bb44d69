import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildXlsx } from './build-xlsx';

const ROWS = 20;

/** Writes that many small workbooks; every row of the n-th scores 5 points but the first, which scores 5·n/100, cut to 0.01. */
export function writeWorkbooks(folder: string, count: number): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, n) => {
    const cells: Record<string, string | number> = {
      A1: '三级指标',
      B1: '年度指标值',
      C1: '实际完成值',
      D1: '分值',
      E1: '得分',
      F1: '偏差原因',
      [`A${String(ROWS + 2)}`]: '总分',
      [`D${String(ROWS + 2)}`]: 100,
    };
    for (let i = 0; i < ROWS; i += 1) {
      const row = String(i + 2);
      Object.assign(cells, {
        [`A${row}`]: `第${String(i)}条道路里程`,
        [`B${row}`]: '≥100公里',
        [`C${row}`]: `${String(i === 0 ? n % 100 : 100)}公里`,
        [`D${row}`]: 5,
        [`F${row}`]: '连续降雨，工期顺延，已于次年一月补齐',
      });
    }
    const file = join(folder, `单位${String(n).padStart(4, '0')}.xlsx`);
    writeFileSync(file, buildXlsx({ sheets: [{ name: '自评表', cells }] }));
    return file;
  });
}

/** Puts five broken files among the workbooks: empty, cut off, noise, a table of commas, another kind of zip. */
export function breakFive(files: readonly string[]): readonly string[] {
  const whole = readFileSync(files[0] ?? '');
  const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251);
  const contents = [
    '',
    whole.subarray(0, 1500),
    noise,
    '指标,分值\n修路,100\n',
    Buffer.from('PK\x05\x06' + '\0'.repeat(18)),
  ];
  const step = Math.floor(files.length / contents.length);
  return contents.map((content, i) => {
    const file = files[i * step + 2] ?? '';
    writeFileSync(file, content);
    return file;
  });
}

export interface MeasuredRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The greatest memory it took, in MB; 0 where it was ended. */
  readonly peak: number;
  /** The processor time of all its threads, in seconds; 0 where it was ended. */
  readonly cpu: number;
}

/** Runs the command line; `killAfter` copies it is ended, without warning if need be. */
export function measuredScore(
  scratch: string,
  args: readonly string[],
  killAfter = Infinity,
  signal: 'SIGKILL' | 'SIGINT' = 'SIGKILL',
): Promise<MeasuredRun> {
  const peakFile = join(scratch, 'peak');
  writeFileSync(peakFile, '0 0');
  const run = spawn(
    process.execPath,
    ['--require', './test/support/report-peak.cjs', 'src/scripts/node-bundle.cjs', 'src/cli/score.ts', ...args],
    { env: { ...process.env, JIXIAO_PEAK: peakFile } },
  );
  let [stdout, stderr] = ['', ''];
  run.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  run.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    if (stderr.split('已写出').length > killAfter) run.kill(signal);
  });
  return new Promise((resolve, reject) => {
    run.on('error', reject);
    run.on('close', (status) => {
      const [peak, cpu] = readFileSync(peakFile, 'utf8').split(' ').map(Number);
      resolve({ status, stdout, stderr, peak: (peak ?? 0) / 1024, cpu: cpu ?? 0 });
    });
  });
}

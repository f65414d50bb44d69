import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grid } from '../../src/core/grid/grid';
import { dialects } from '../../src/core/sheet/dialects/all-dialects';
import { recognitionStory } from './recognition-story';
import { sheet as anhui } from './dialects/anhui';
import { sheet as beijingJiangxi } from './dialects/beijing-jiangxi';
import { sheet as english } from './dialects/english';
import { sheet as hubei } from './dialects/hubei';
import { sheet as langfang } from './dialects/langfang';
import { sheet as national } from './dialects/national';
import { sheet as review } from './dialects/review';
import { sheet as sichuan } from './dialects/sichuan';
import { sheet as sourceReport } from './dialects/source-report';
import { sheet as tianjin } from './dialects/tianjin';
import { sheet as yinchuan } from './dialects/yinchuan';
import { sheet as yunnan } from './dialects/yunnan';

const SHEETS: Readonly<Record<string, Grid>> = {
  national,
  sichuan,
  yunnan,
  hubei,
  anhui,
  langfang,
  yinchuan,
  'beijing-jiangxi': beijingJiangxi,
  tianjin,
  review,
  english,
  'source-report': sourceReport,
};

test.each(dialects.map(({ id }) => id))(
  'a sheet in the dialect %s reads as it did when its story was last read through',
  (id) => {
    const sheet = SHEETS[id];
    if (!sheet) throw new Error(`no golden sheet for the dialect ${id}`);
    const expected = join(__dirname, 'dialects', `${id}.txt`);
    expect(recognitionStory(sheet).join('\n')).toBe(readFileSync(expected, 'utf8').trimEnd());
  },
);

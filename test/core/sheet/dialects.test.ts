import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compactText } from '../../../src/core/grid/cell-text';
import { dialects } from '../../../src/core/sheet/dialects/all-dialects';
import { knownHeading } from '../../../src/core/sheet/header/heading-index';
import { goldenIds } from '../../golden/golden-book';
import { dialectFaults } from '../../support/dialect-rules';

const FOLDER = join(__dirname, '../../../src/core/sheet/dialects');
const files = readdirSync(FOLDER)
  .map((file) => file.replace('.ts', ''))
  .filter((file) => file !== 'dialect' && file !== 'all-dialects');

test('every dialect is listed, has a golden workbook, and each of its words means what it says', () => {
  expect(dialectFaults(dialects, { files, goldens: goldenIds() })).toEqual([]);
});

test.each(['(自评)得分', '得分（B）', '得分:', '*得分', '得分/自评得分', 'SCORE', '得分(满分100)(B)'])(
  '%s is a score',
  (heading) => {
    expect(knownHeading(compactText(heading))?.role).toBe('score');
  },
);

test.each(['财政复核评分', '复核结果', '第三方评价得分', '专家打分值'])('%s is a reviewer’s', (heading) => {
  expect(knownHeading(heading)?.role).toBe('review');
});

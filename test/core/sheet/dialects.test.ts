import { dialects } from '../../../src/core/sheet/dialects/all-dialects';
import type { HeaderRole } from '../../../src/core/sheet/column-roles';
import { headingKey, knownFundsHeading, knownHeading } from '../../../src/core/sheet/header/heading-index';
import { compactText } from '../../../src/core/grid/cell-text';

describe.each(dialects.map((dialect) => [dialect.id, dialect] as const))('the dialect %s', (_, dialect) => {
  const words = Object.entries(dialect.headings).flatMap(([role, list]) => list.map((word) => [word, role] as const));

  test.each(words)('%s is a heading of %s', (word, role) => {
    expect(knownHeading(word)?.role).toBe(role as HeaderRole);
  });

  test('its funds headings are known', () => {
    const funds = Object.entries(dialect.funds ?? {}).flatMap(([role, list]) => list.map((word) => [word, role]));
    for (const [word = '', role] of funds) expect([word, knownFundsHeading(word)?.role]).toEqual([word, role]);
  });

  test('its words are kept in the spelling they are matched in', () => {
    const all = [...Object.values(dialect.headings), ...Object.values(dialect.funds ?? {})].flat();
    expect(all.map((word) => headingKey(compactText(word)))).toEqual(all);
  });

  test('it has a name in both languages', () => {
    expect(dialect.name['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(dialect.name['en-US']).not.toBe('');
  });
});

test('no two dialects have the same id', () => {
  expect(new Set(dialects.map(({ id }) => id)).size).toBe(dialects.length);
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

import { hostileFaults } from '../support/hostile-run';
import { HOSTILE_TEXTS } from '../support/hostile-texts';
import { DOORS } from '../support/open-door';

const SOME = HOSTILE_TEXTS.filter((_, index) => index % 11 === 0).slice(0, 46);

test.each(DOORS)(
  'R11: 46 hostile texts in every position are kept as they are, and none becomes a formula (%s)',
  async (door) => {
    expect(await hostileFaults(door, SOME)).toEqual([]);
  },
);

import { killHalfWay, scoreMany } from '../support/many-files-story';
import { scratch } from './run-score';

test('of 60 workbooks five broken ones are named and the others scored, in little memory', async () => {
  expect(await scoreMany(scratch(), 60)).toBeLessThan(200);
});

test('a run that is killed leaves whole copies only, and the next one takes them for its own', async () => {
  await killHalfWay(scratch(), 40);
});

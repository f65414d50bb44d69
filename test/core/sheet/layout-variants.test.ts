import { drawnGrid } from '../../golden/golden-book';
import { recognitionStory } from '../../golden/recognition-story';
import { caseFiles } from './case-files';

describe.each(caseFiles('variants'))('$file', ({ cases }) => {
  test.each(cases)('$title', ({ sheet, meant }) => {
    expect(recognitionStory(drawnGrid(sheet))).toEqual(meant);
  });
});

import { createScoringSession } from '../../src/app/scoring-session';
import { filePort } from '../../src/host/file/file-port';
import { errorCode, faultLine, newTrail } from '../../src/taskpane/states/trail';
import { reportText } from '../../src/taskpane/states/report';
import { addBrowserParts, built } from './open-pane';
import { form } from './sample-forms';

beforeAll(addBrowserParts);

test('what a report tells of a whole run holds nothing of the workbook', async () => {
  const trail = newTrail(() => new Date(0));
  const session = createScoringSession(filePort(built({ sheets: [form('机密自评表', { G4: 40 })] })));
  trail.follow(session);
  await session.refresh();
  await session.score();
  const text = reportText({ trail, versions: () => ['Jixiao 0.1.0'] }, null);
  expect(text).toMatch(/^Jixiao 0\.1\.0\n00:00:00 loading reading/);
  expect(text).toContain('ready scored forms=1');
  expect(text).not.toMatch(/\p{Script=Han}|41\.67/u);
});

test('a fault of ours is told by its kind and places, without its message', () => {
  const fault = new TypeError('cannot read 培训人次 of 机密');
  expect(faultLine(fault)).toMatch(/^TypeError < trail\.test\.ts:\d+:\d+/);
  expect(faultLine(fault)).not.toMatch(/\p{Script=Han}|cannot/u);
  expect(faultLine('机密')).toBe('string');
});

test('a failure is told by its code and by that of Excel', () => {
  expect(errorCode({ code: 'refused', sheet: '机密', detail: 'GeneralException: 机密' })).toBe(
    'refused GeneralException',
  );
  expect(errorCode({ code: 'nameTaken', sheet: '机密', detail: 'A1：机密' })).toBe('nameTaken');
});

import { problemText, readHostOptions } from '../../../src/stand-in/office-host/options/host-options';
import { OPTION_LIST } from '../../../src/stand-in/office-host/options/option-list';

test.each(OPTION_LIST.map((option) => [option.example, option] as const))('%s can be chosen', (example, { means }) => {
  const { options, problems } = readHostOptions(example);
  expect(problems).toEqual([]);
  expect(Object.keys(options)).toHaveLength(1);
  expect(Object.values(means).every((words) => words.length > 3)).toBe(true);
});

test('options are read one by one and put together', () => {
  expect(readHostOptions('excelApi=1.14, hang=3;remote=自评表!I14:34%@2,filterTrap=1,cellLimit=9').options).toEqual({
    excelApi: '1.14',
    plan: [
      { kind: 'fault', request: 3, fault: { kind: 'silence', done: false } },
      { kind: 'remoteEdit', request: 2, sheet: '自评表', address: 'I14', value: '34%' },
    ],
    traps: { misplacesFiltered: true, cellLimit: 9 },
  });
});

test.each([
  'excelApi=2',
  'latency=-1',
  'hang=0',
  'fault=x',
  'remote=I14@2',
  'remote=A1:B2:5@2',
  'protect=@1',
  'manual=yes',
])('%s is told as wrong, with how to write it', (text) => {
  const { options, problems } = readHostOptions(text);
  expect(options).toEqual({});
  const [problem] = problems;
  if (!problem) throw new Error('no problem was told');
  expect(problemText(problem, 'zh-CN')).toMatch(new RegExp(`${text.split('=')[0]}.*例如`));
});

test('what was taken is told as it was written, what was not is not', () => {
  const { taken } = readHostOptions('excelApi=1.14, manual=yes;remote=I14:5@2,manual');
  expect(taken).toEqual([
    { text: 'excelApi=1.14', name: 'excelApi' },
    { text: 'remote=I14:5@2', name: 'remote' },
    { text: 'manual', name: 'manual' },
  ]);
});

test('an unknown option is told with those there are', () => {
  const [problem] = readHostOptions('speed=1').problems;
  if (!problem) throw new Error('no problem was told');
  for (const { name } of OPTION_LIST) expect(problemText(problem, 'en-US')).toContain(name);
});

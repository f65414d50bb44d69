import { addressInLanguage, readPageAddress } from '../../../src/stand-in/workbench/page-address';

test('an empty address opens the sample in Chinese', () => {
  expect(readPageAddress('')).toEqual({
    file: 'source-report.xlsx',
    locale: 'zh-CN',
    pane: 'taskpane',
    host: {},
    problems: [],
  });
});

test('file, language and what the host is to be like', () => {
  expect(readPageAddress('?file=a.xlsx&lang=en-US&host=excelApi=1.9,latency=200')).toEqual({
    file: 'a.xlsx',
    locale: 'en-US',
    pane: 'taskpane',
    host: { excelApi: '1.9', latency: 200 },
    problems: [],
  });
});

test('what cannot be read is left out and said in the language of the page', () => {
  const { host, problems } = readPageAddress('?lang=en-US&host=excelApi=x,latency=-1,payloadLimit=zero,speed=1');
  expect(host).toEqual({});
  expect(problems.map((problem) => problem.split(/[;.]/)[0])).toEqual([
    'The host option “excelApi=x” cannot be read',
    'The host option “latency=-1” cannot be read',
    'The host option “payloadLimit=zero” cannot be read',
    'There is no host option “speed=1”',
  ]);
  expect(readPageAddress('?host=speed=1').problems[0]).toContain('没有宿主选项“speed=1”');
});

test('the other language is the same page', () => {
  expect(addressInLanguage('http://127.0.0.1:3000/?file=a.xlsx', 'en-US')).toBe(
    'http://127.0.0.1:3000/?file=a.xlsx&lang=en-US',
  );
});

test('the acceptance page stands in the add-in’s place only when it is asked for by its name', () => {
  expect(readPageAddress('?pane=acceptance').pane).toBe('acceptance');
  expect(readPageAddress('?pane=https://example.com/').pane).toBe('taskpane');
});

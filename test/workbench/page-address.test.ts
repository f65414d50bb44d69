import { addressInLanguage, readPageAddress } from '../../src/workbench/page-address';

test('an empty address opens the sample in Chinese', () => {
  expect(readPageAddress('')).toEqual({ file: 'source-report.xlsx', locale: 'zh-CN', host: {} });
});

test('file, language and what the host is to be like', () => {
  expect(readPageAddress('?file=a.xlsx&lang=en-US&host=excelApi=1.9,latency=200')).toEqual({
    file: 'a.xlsx',
    locale: 'en-US',
    host: { excelApi: '1.9', latency: 200 },
  });
});

test('nonsense is left out', () => {
  expect(readPageAddress('?host=excelApi=x,latency=-1,payloadLimit=zero').host).toEqual({});
});

test('the other language is the same page', () => {
  expect(addressInLanguage('http://127.0.0.1:3000/?file=a.xlsx', 'en-US')).toBe(
    'http://127.0.0.1:3000/?file=a.xlsx&lang=en-US',
  );
});

import { OPTION_LIST } from '../../../src/stand-in/office-host/options/option-list';
import { readPageAddress } from '../../../src/stand-in/workbench/page-address';
import { messageText, undrawnText, workbenchWords } from '../../../src/stand-in/workbench/words';

test('what the grid leaves out is one sentence, none when it draws everything', () => {
  expect(undrawnText([], 'zh-CN')).toBeNull();
  expect(undrawnText(['chart', 'picture'], 'zh-CN')).toBe('本页不显示此表中的图表、图片；文件里原样保留');
  expect(undrawnText(['chart'], 'en-US')).toBe('Not shown on this page: charts; the file keeps them');
});

test.each(['notXlsx', 'encrypted', 'legacyXls', 'damaged', 'tooLarge', 'unsupported'] as const)(
  'a file that cannot be opened (%s) is named, and that nothing was lost',
  (code) => {
    const message = {
      kind: 'notOpened',
      file: '表.xls',
      fault: { code, detail: 'd', trouble: null, place: null },
    } as const;
    expect(messageText(message, 'zh-CN')).toMatch(/“表\.xls”.+已打开的工作簿没有变化。$/);
    expect(messageText(message, 'en-US')).toMatch(/“表\.xls” was not opened\..+unchanged\.$/);
  },
);

test('a signed file and one without room for marks are each one sentence', () => {
  expect(messageText({ kind: 'signed' }, 'zh-CN')).toMatch(/^文件带有数字签名。.*原文件的签名不受影响。$/);
  expect(messageText({ kind: 'signed' }, 'en-US')).toMatch(/digitally signed.+the original keeps it\.$/);
  expect(messageText({ kind: 'fullOfLooks' }, 'zh-CN')).toMatch(/^单元格格式已满（65490 种）：得分已写入/);
  expect(messageText({ kind: 'fullOfLooks' }, 'en-US')).toMatch(/no room for more cell formats/);
});

test('the names scripts rely on', () => {
  const words = workbenchWords('zh-CN');
  expect([words.open, words.download, words.undo, words.formulaBar, words.pane]).toEqual([
    '打开',
    '下载',
    '撤销',
    '编辑栏',
    '绩效评分',
  ]);
});

test('what the address asks of the host and does not get is one message', () => {
  const { problems } = readPageAddress('?host=manual=yes,speed=1');
  const text = messageText({ kind: 'hostOptions', problems }, 'zh-CN');
  expect(text).toMatch(
    /^本页地址里有没采用的内容。宿主选项“manual=yes”写法不对，例如：manual=1。没有宿主选项“speed=1”。可用的有：.+。$/,
  );
  expect(text).not.toMatch(/[一-鿿”][,:;]/);
});

test('the options are explained in Chinese with Chinese punctuation', () => {
  for (const { means } of OPTION_LIST) expect(means['zh-CN']).not.toMatch(/[一-鿿][,;()]|[,;()][一-鿿]/);
});

import { flagFormat } from '../../core/grid/flag';
import { words } from '../../core/local-text';
import { ownFormats, queueFormats } from '../../host/excel/carried/mark-formats';
import { liveMark, markFormula, readMark } from '../../host/carried/mark-format';
import { MARK_FILLS } from '../../host/port';
import type { Probe, ProbeRun } from '../probe';

const KEY = 'warning:验收';
const FOLLOWING = {
  row: 0,
  column: 1,
  condition: 'AND(ISNUMBER(A1),ROUND(N(A1),10)<60%)',
  numberFormat: flagFormat('0.00', '未达标', 'filled'),
  unmet: true,
  sure: true,
} as const;

/** Puts a rule of this formula on some cells. */
function addRule({ sheet }: ProbeRun, address: string, formula: string, color: string): void {
  const ranges = sheet.getRanges(address);
  const { custom } = ranges.conditionalFormats.add('Custom');
  custom.rule.formula = formula;
  custom.format.fill.color = color;
  ranges.untrack();
}

const addOwn = (at: ProbeRun, address: string): void =>
  addRule(at, address, `=${markFormula(KEY)}`, MARK_FILLS.warning);

/** All rules of the sheet, as the add-in lists them. */
async function listed({ context, sheet }: ProbeRun): Promise<Excel.ConditionalFormatCollection> {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type');
  await context.sync();
  return formats;
}

/** What is told when the add-in reads the rules of the whole sheet at once: how many are ours, or the code of the failure. */
async function ownTold(at: ProbeRun): Promise<string> {
  const formats = queueFormats(at.sheet);
  const code = await at.attempt(() => undefined);
  return code === 'ok' ? String(ownFormats(formats).length) : code;
}

/** Conditional formats: the marks at cells with a finding. */
export const MARK_PROBES: readonly Probe[] = [
  {
    id: 'own-mark',
    traps: ['B1'],
    group: 'marks',
    asks: words('我们的标记写上、读回、找到位置、去掉？', 'Can a mark of ours be set, read, found and taken away?'),
    expected: { told: '1', areas: 2, color: MARK_FILLS.warning, isOurs: true, goneAfter: 0 },
    async run(at) {
      const { context, sheet } = at;
      addOwn(at, 'A1:B2,D5');
      await context.sync();
      const told = await ownTold(at);
      const formats = await listed(at);
      const [first] = formats.items;
      const ranges = sheet
        .getRange()
        .conditionalFormats.getItem(first?.id ?? '')
        .getRanges();
      ranges.load('address,areaCount');
      const alone = sheet.getRange().conditionalFormats.getItem(first?.id ?? '').customOrNullObject;
      alone.load('rule/formula,format/fill/color');
      await context.sync();
      const { formula } = alone.rule;
      const where = ranges.toJSON();
      sheet
        .getRange()
        .conditionalFormats.getItem(first?.id ?? '')
        .delete();
      const after = sheet.getRange().conditionalFormats;
      after.load('items/id');
      await context.sync();
      return {
        told,
        areas: where.areaCount ?? null,
        color: alone.format.fill.color?.toUpperCase() ?? null,
        isOurs: readMark(formula)?.key === KEY,
        goneAfter: after.items.length,
        formula,
      };
    },
  },
  {
    id: 'mark-that-follows',
    traps: ['B1', 'B14'],
    group: 'marks',
    asks: words(
      '随数据变的标记写上后，得分格按它的数字格式显示？',
      'Does a mark that follows its row show the score in its number format?',
    ),
    expected: { told: '1', numberFormat: FOLLOWING.numberFormat },
    async run(at) {
      const { context, sheet } = at;
      sheet.getRangeByIndexes(0, 0, 1, 2).values = [[0.34, 16]];
      const { key, condition } = liveMark(FOLLOWING);
      const ranges = sheet.getRanges('B1');
      const { custom } = ranges.conditionalFormats.add('Custom');
      custom.rule.formula = `=${markFormula(key, condition)}`;
      custom.format.numberFormat = FOLLOWING.numberFormat;
      custom.format.fill.color = MARK_FILLS.live;
      ranges.untrack();
      await context.sync();
      const told = await ownTold(at);
      const formats = await listed(at);
      const alone = sheet.getRange().conditionalFormats.getItem(formats.items[0]?.id ?? '').customOrNullObject;
      alone.load('rule/formula,format/numberFormat');
      const cell = sheet.getRange('B1');
      cell.load('text');
      await context.sync();
      const numberFormat = String(alone.format.numberFormat);
      return { told, numberFormat, formula: alone.rule.formula, text: cell.text[0]?.[0] ?? null };
    },
  },
  {
    id: 'gone-mark',
    traps: ['B1', 'B15'],
    group: 'marks',
    since: '1.14',
    asks: words('别人已删掉的标记答“没有”，不报错？', 'Is a mark that somebody took away answered as such?'),
    expected: { isNull: true, code: 'ok' },
    async run(at) {
      addOwn(at, 'A1');
      const formats = await listed(at);
      const id = formats.items[0]?.id ?? '';
      at.sheet.getRange().conditionalFormats.getItem(id).delete();
      await at.context.sync();
      const gone = at.sheet.getRange().conditionalFormats.getItemOrNullObject(id);
      gone.load('type');
      const code = await at.attempt(() => gone.delete());
      return { isNull: gone.isNullObject, code };
    },
  },
  {
    id: 'two-rules-on-a-cell',
    traps: ['B1'],
    group: 'marks',
    hostOption: 'b1-5222',
    asks: words(
      '同一格有两条规则时，能一次读出哪些是我们的？',
      'With two rules on one cell, can ours be told at once?',
    ),
    expected: { told: '1', listed: 3 },
    async run(at) {
      addRule(at, 'A1', '=A1>1', '#00FF00');
      addRule(at, 'A1', '=A1>1', '#00FF00');
      addOwn(at, 'A1');
      const { items } = await listed(at);
      return { told: await ownTold(at), listed: items.length };
    },
  },
  {
    id: 'rules-of-other-kinds',
    traps: ['B1'],
    group: 'marks',
    asks: words(
      '有数据条、色阶等规则时，能一次读出哪些是我们的？',
      'Among data bars and colour scales, can ours be told at once?',
    ),
    expected: { told: '1', custom: 1 },
    async run(at) {
      const { sheet } = at;
      sheet.getRangeByIndexes(0, 0, 3, 1).values = [[1], [2], [3]];
      const cells = sheet.getRangeByIndexes(0, 0, 3, 1).conditionalFormats;
      cells.add('DataBar');
      cells.add('ColorScale');
      cells.add('IconSet');
      const value = cells.add('CellValue').cellValue;
      value.format.font.color = '#FF0000';
      value.rule = { formula1: '=2', operator: 'GreaterThan' };
      addOwn(at, 'A1');
      const { items } = await listed(at);
      return {
        told: await ownTold(at),
        custom: items.filter(({ type }) => type === 'Custom').length,
        kinds: items.map(({ type }) => type).join(','),
      };
    },
  },
  {
    id: 'copied-rows',
    traps: ['B1'],
    group: 'marks',
    asks: words(
      '复制带标记的一行后，还能读出我们的标记？',
      'After a marked row was copied, can our marks still be read?',
    ),
    expected: { told: ['1', '2'] },
    async run(at) {
      const { context, sheet } = at;
      sheet.getRangeByIndexes(0, 0, 1, 2).values = [[1, 2]];
      addOwn(at, 'A1:B1');
      await context.sync();
      sheet.getRange('A2:B2').copyFrom('A1:B1');
      await context.sync();
      return { told: await ownTold(at) };
    },
  },
  {
    id: 'duplicated-rule',
    traps: ['B1'],
    group: 'person',
    hostOption: 'b1-6835',
    asks: words('请按步骤“重复”一条规则：之后还读得出来？', 'A rule is duplicated by hand: can ours still be told?'),
    expected: { told: ['1', '2'] },
    async run(at) {
      addOwn(at, 'A1:A3');
      at.sheet.activate();
      await at.context.sync();
      await at.ask(
        words(
          '“开始”选项卡 →“条件格式”→“管理规则”→显示“当前工作表”，选中唯一的那条规则，按“重复规则”，确定，然后按“做好了”。没有“重复规则”按钮就跳过。',
          'Home → Conditional Formatting → Manage Rules → This Worksheet: select the only rule, press Duplicate Rule, OK, then press Done. Skip this where there is no such button.',
        ),
      );
      return { told: await ownTold(at) };
    },
  },
  {
    id: 'many-areas',
    traps: ['A6'],
    group: 'marks',
    asks: words(
      '一条规则可以有 400 块区域，地址读回来最多 8192 个字？',
      'May a rule have 400 areas, and is its address cut at 8,192 characters?',
    ),
    expected: { areas: 400, isCut: true },
    async run(at) {
      const addresses = Array.from({ length: 400 }, (_, row) => `A${row * 2 + 1}`);
      addOwn(at, addresses.join(','));
      const formats = await listed(at);
      const ranges = formats.getItem(formats.items[0]?.id ?? '').getRanges();
      ranges.load('address,areaCount');
      await at.context.sync();
      return { areas: ranges.areaCount, isCut: ranges.address.length <= 8192, length: ranges.address.length };
    },
  },
];

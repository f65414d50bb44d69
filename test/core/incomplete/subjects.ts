/** What a name says of the way that is better (scoring-rules.md, Direction): `less` for strong words, `asked` for weak ones. */
export type Better = 'more' | 'less' | 'asked';

/** Something an indicator may be about, with what a careful officer takes from its name when no sign is written. */
export interface Subject {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** By the name and the levels beside it. */
  readonly better: Better;
  /** By the name alone, where the form shows no levels. */
  readonly byName: Better;
  /** The sign its department would write. */
  readonly sign: '≥' | '≤';
  readonly unit: string;
  readonly targets: readonly string[];
}

const LEVELS: Readonly<Record<string, string>> = {
  数量指标: '产出指标',
  质量指标: '产出指标',
  时效指标: '产出指标',
  成本指标: '产出指标',
  经济成本指标: '成本指标',
  社会效益指标: '效益指标',
  经济效益指标: '效益指标',
  服务对象满意度指标: '满意度指标',
};

/** `level2 | unit | targets | names`. */
const MORE = `
  数量指标 | 人次 | 120 300 | 培训基层干部 发放宣传手册覆盖群众
  数量指标 | 处 | 8 12 45 | 新建集中供水点 改造危旧桥涵
  数量指标 | 个 | 5 8 20 | 补助村（社区）数量 建成示范点
  数量指标 | 公里 | 12 25.5 | 道路硬化里程
  质量指标 | % | 90 95 100 | 工程验收合格率 设备完好率 培训考核通过率
  时效指标 | % | 90 100 | 任务完成及时率 资金拨付及时率
  社会效益指标 | % | 60 85 | 自来水普及率 政策知晓率
  社会效益指标 | 人 | 150 40 | 带动就业
  服务对象满意度指标 | % | 85 90 95 | 群众满意度 参训学员满意度
`;

/** Strong words in the name or the level, and the contrary: something bad that is done away with. */
const LESS = `
  成本指标 | 万元 | 15 20 7.5 | 项目总成本 培训费用 会议经费
  成本指标 | 元/人 | 400 75 | 人均成本 人均培训成本
  成本指标 | % | 100 | 公用经费控制率
  经济成本指标 | 万元 | 15 2 | 成本控制在预算以内 设备维护费用
  质量指标 | % | 1 2 5 | 设备故障率 投诉率 检测差错率 数据漏报率
  质量指标 | 起 | 0 2 | 安全事故发生数 违规案件数
  质量指标 | 次 | 0 3 | 信访次数 有责投诉次数
  时效指标 | % | 2 5 | 任务逾期率
  社会效益指标 | % | 1 3 8 | 传染病发病率 人员流失率 水质超标率
  社会效益指标 | 人 | 0 1 | 因灾死亡人数
  经济效益指标 | % | 2 5 | 结转结余率 预算调整率
  经济效益指标 | % | 0 5 | 三公经费变动率
  经济效益指标 | % | 100 | 在职人员控制率 三公经费控制率
  经济效益指标 | % | 3 | 预算超支比例
`;

const LESS_BY_LEVEL = `
  成本指标 | 万元 | 15 30 | 设备购置投入 检测试剂采购
`;

const CONTRARY = `
  成本指标 | % | 5 10 | 成本节约率
  质量指标 | % | 95 100 | 投诉办结率 设备故障排除率 违规查处率
  质量指标 | % | 90 | 安全事故处理率
  经济效益指标 | 人 | 60 200 | 学杂费用减免人数
`;

const WEAK = `
  时效指标 | 天 | 180 90 | 项目工期 建设周期
  时效指标 | 个工作日 | 5 20 | 办理时限 平均审批时间
  时效指标 | 小时 | 2 24 | 应急响应时长 抢修到场
  数量指标 | 天 | 10 | 集中培训天数
  社会效益指标 | 分钟 | 30 | 平均候诊等待
  数量指标 | 元/人 | 200 | 生活补助标准 人均补助
  数量指标 | 元 | 350 | 教材采购单价
`;

function subjects(table: string, better: Better, byName = better, sign: '≥' | '≤' = '≥'): readonly Subject[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [level2 = '', unit = '', targets = '', names = ''] = line.split('|').map((part) => part.trim());
      return names.split(' ').map((name) => {
        const level1 = LEVELS[level2] ?? '';
        return { level1, level2, name, better, byName, sign, unit, targets: targets.split(' ') };
      });
    });
}

/** What more is better of, whatever bad word stands in the name. */
export const MORE_IS_BETTER = [...subjects(MORE, 'more'), ...subjects(CONTRARY, 'more')];

/** What less is better of, by strong words in the name or in its level. */
export const LESS_IS_BETTER = [...subjects(LESS, 'less', 'less', '≤'), ...subjects(LESS_BY_LEVEL, 'less', 'more', '≤')];

/** What nobody can tell without a sign. */
export const EITHER_IS_BETTER = subjects(WEAK, 'asked', 'asked', '≤');

/** What is told in words. */
export const IN_WORDS: readonly Subject[] = ['管理制度健全性', '居民生活改善情况', '长效机制建设', '公共服务保障'].map(
  (name) => ({
    level1: '效益指标',
    level2: '社会效益指标',
    name,
    better: 'more',
    byName: 'more',
    sign: '≥',
    unit: '',
    targets: [''],
  }),
);

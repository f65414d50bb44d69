/** Words that tell which way is better where no sign does. Sources: the national indicator frame (财预〔2020〕10号 and its
 *  annexes), in which costs, accidents, complaints and the control rates of 部门整体支出 are aims to stay below; and
 *  published forms (domain: scoring-rules.md, Direction; field-faults.md K1 and 2.2). */

/** In a name: fewer is better. Of a rate it has to be what is measured: what stands right before 率. */
export const STRONG = [
  '成本',
  '费用',
  '经费控制',
  '经费变动',
  '控制率',
  '变动率',
  '结余率',
  '结转结余',
  '调整率',
  '超支',
  '事故',
  '投诉',
  '信访',
  '违规',
  '违纪',
  '违法',
  '漏报',
  '差错',
  '错误率',
  '误差',
  '故障',
  '逾期',
  '超期',
  '延期',
  '死亡',
  '病死',
  '伤亡',
  '发病率',
  '感染率',
  '发生率',
  '超标',
  '变质',
  '不合格',
  '流失率',
  '辍学率',
  '失业率',
  '漏损率',
  '损失率',
  '能耗',
  '控制在',
  '偏差率',
  '发案',
  '缺勤',
  '空置率',
  '退件率',
] as const;

/** More of these is more money spent, where the name speaks of spending. */
export const SPENDING = ['经费', '支出', '费用', '成本', '三公'] as const;
export const GROWTH = ['增长率', '增幅', '增长比例', '上升率'] as const;

/** What is taken off the things above, or brought in: how much or how many of it is to be high, in money too
 *  (成本节约率, 费用减免人数, 投诉率下降). */
export const SAVED =
  '节约 节省 节支 降低 下降 减少 压减 压缩 缩短 减免 减排 削减 挽回 追回 追缴 退还 回收 利润 收益 收入 效益 产出 增收 产值 产量'.split(
    ' ',
  );

/** What is done about them: the rate or the number of it is to be high (投诉办结率, 故障排除率, 事故处理率, 违规查处率). */
export const HANDLED = [
  '办结 处理 处置 处结 查处 查办 整改 排除 修复 维修 抢修 排查 化解 解决 回复 答复 反馈 回访 结案 接待 调解 调处 救治 救助 救援',
  '接听 响应 核查 检查 巡查 督查 督导 审查 审核 核算 监测 监控 监督 预防 防控 防范 预警 清理 消除 赔付 赔偿 理赔 通报 公示',
].flatMap((line) => line.split(' '));

/** What is done, also with the money: the rate or the number of it is to be high (经费拨付及时率); the amount is not (费用支出额). */
export const DONE = [
  '完成 达标 合格 及时 准确 合规 到位 支付 发放 兑付 兑现 拨付 执行 使用 利用 支出 报销 保障 覆盖 补助 补贴 资助 落实 实施 参保 投保',
  '办理 受理 上报 报告 公开 培训 宣传 教育 演练 普及 知晓 满意 认可',
].flatMap((line) => line.split(' '));

/** Said of what is done, they turn it into something to be avoided: 违规使用率, 逾期支付率. */
export const BADLY = ['违规', '违纪', '违法', '逾期', '超期', '延期', '超标', '不'] as const;

/** Running expenses of an office, which are kept down (三公经费, 会议费). */
export const EXPENSES =
  /(?:三公|会议|会务|培训|差旅|接待|招待|出国(?:\(境\))?|因公出国|公务用车(?:购置|运行|维护)*|办公)(?:经费|费)$/u;

/** Money that is spent, where a name ends with it: asked, as it may be money to be spent in full. What is raised or brought
 *  in is not. */
export const SPENT = ['经费', '费', '费用支出', '经费支出'] as const;
export const RAISED = [
  '争取',
  '筹集',
  '筹措',
  '募集',
  '引进',
  '落实',
  '投入',
  '到位',
  '拨付',
  '发放',
  '节约',
  '免费',
  '收费',
  '缴费',
] as const;

/** Where a rate of control is an aim to be reached, or may be: asked. */
export const CONTROL_OF_HARM = [
  '血压',
  '血糖',
  '血脂',
  '患者',
  '病虫',
  '虫害',
  '病害',
  '疫情',
  '污染',
  '危害',
  '火灾',
  '风险',
] as const;

/** In a name: fewer is better of one thing and more of another, so it is asked. */
export const WEAK = [
  '工期',
  '周期',
  '时限',
  '时长',
  '时间',
  '天数',
  '等待',
  '人均',
  '单价',
  '总投资',
  '造价',
  '价格',
  '控制数',
  '案件',
  '火灾',
  '排放',
  '用水量',
  '耗水',
  '用电量',
  '耗电',
  '水耗',
  '电耗',
  '油耗',
  '煤耗',
  '消耗量',
  '用纸量',
  '用油量',
  '碳排放',
] as const;

/** Rates that are kept low in one place and reached in another: asked. */
export const WEAK_RATES = [
  '负债率 药占比 耗占比 损耗率 浓度 温度 湿度 浊度 色度 坡度 剖宫产率 再入院率 复发率 返贫率 误诊率 漏诊率 漏检率 撂荒率 抛荒率 返工率 返修率 欠费率 欠缴率 拖欠率',
  '坏账率 不良率 不良贷款率 次品率 废品率 报废率 缺陷率 失访率 犯罪率 再犯率 重犯率 复吸率 吸烟率 近视率 肥胖率 离职率 违约率 上诉率 改判率',
  '超编率 空驶率 虚报率',
].flatMap((line) => line.split(' '));

/** What is to be used sparingly: 抗菌药物使用率, 化肥使用量. Asked. */
export const USED_SPARINGLY =
  /(?:抗菌药物?|抗生素|抗菌素|激素|输液|注射剂?|一次性\p{Script=Han}{0,4}|耗材|药品|农药|化肥|地膜|薄膜|塑料\p{Script=Han}{0,3}|燃煤|煤炭|散煤)(?:类|的)?(?:使用|消耗|消费|用)(?:率|量|强度|比例|占比|人次|总量)$/u;

/** What is spent for each unit of what is brought about: 万元GDP用水量, 单位产值电耗. Asked, where no other word says it. */
export const SPENT_PER_OUTPUT =
  /(?:gdp|生产总值|产值|增加值|产量|产品|收入|面积)(?:的|综合)?(?:用水|水耗|用电|电耗|能源|能源消耗|能耗|煤耗|油耗|耗|二氧化碳|碳排放|排放|用地|建设用地|占地)/u;

/** English names: fewer is better, unless something is done about it; and words that go with either way. */
export const ENGLISH_STRONG =
  /\b(?:costs?|expenses?|overruns?|complaints?|accidents?|incidents?|errors?|defects?|failures?|deaths?|mortality|casualt(?:y|ies)|injur(?:y|ies)|dropouts?|overdue|delays?|violations?|breaches|outages?|leakage|emissions?|backlogs?)\b/iu;
export const ENGLISH_DONE =
  /\b(?:sav(?:ed|ings?)|reduc\w*|cut|avoid\w*|recover\w*|handl\w*|resol\w*|settl\w*|clos(?:ed|ure)|respon\w*|repair\w*|investigat\w*|prevent\w*|inspect\w*|rectif\w*|train\w*|benefit\w*)\b/iu;
export const ENGLISH_WEAK = /\b(?:time|duration|waiting|periods?|days?|hours?|per capita|unit price|price)\b/iu;

/** A name that ends so speaks of a rate or a price list (补助标准); 高标准农田 does not. */
export const WEAK_END = ['标准'] as const;

/** Amounts of time: shorter is better of one thing and longer of another. */
export const WEAK_UNITS = [
  '天',
  '日',
  '工作日',
  '个工作日',
  '小时',
  '分钟',
  '月',
  '个月',
  '季度',
  '个季度',
  '年',
  '周',
  'month',
  'months',
  'year',
  'years',
  'day',
  'days',
  'hour',
  'hours',
  'h',
] as const;

/** More of these is plainly better, also for each person: 人均收入, 空气优良天数. */
export const PLAINLY_MORE = [
  '收入',
  '增收',
  '产值',
  '产量',
  '利润',
  '收益',
  '面积',
  '生产总值',
  'gdp',
  '优良',
] as const;

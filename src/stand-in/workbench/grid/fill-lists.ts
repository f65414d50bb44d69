/** Words that come one after the other and begin again behind the last, as Excel knows them in Chinese and in English. */
export const FILL_LISTS: readonly (readonly string[])[] = [
  '星期日 星期一 星期二 星期三 星期四 星期五 星期六',
  '周日 周一 周二 周三 周四 周五 周六',
  '日 一 二 三 四 五 六',
  '一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月',
  '第一季 第二季 第三季 第四季',
  '第一季度 第二季度 第三季度 第四季度',
  '甲 乙 丙 丁 戊 己 庚 辛 壬 癸',
  '子 丑 寅 卯 辰 巳 午 未 申 酉 戌 亥',
  'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  'Sun Mon Tue Wed Thu Fri Sat',
  'January February March April May June July August September October November December',
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
].map((words) => words.split(' '));

const YEAR = '((?:19|20)\\d\\d)';
const LATIN = /[a-z]{3}|q[1-4]/iu;
const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY_NUMBER = '(\\d{1,2})(?:st|nd|rd|th)?';
const ENGLISH_BY = /^(?:completed|finished|done|due)?(?:by|before|until|nolaterthan|notlaterthan|within)(?:the)?/iu;
const ENGLISH_IN = /^(?:completed|finished|done|delivered)?(?:in|on|at)?(?:the)?/iu;
const ENGLISH_DONE = /(?:\(?(?:completed|finished|done|delivered)\)?)$/iu;
const END_OF = /^endof(?:the)?(?:year)?|^year-?end(?:of)?/iu;
const DAY_FIRST = new RegExp(`^${DAY_NUMBER}[-/.]?(?:of)?${MONTH_NAME}(?:[-/.,]*${YEAR})?$`, 'iu');
const MONTH_FIRST = new RegExp(`^${MONTH_NAME}[-/.]?${DAY_NUMBER},?${YEAR}$`, 'iu');
const YEAR_ONLY = new RegExp(`^${YEAR}$`, 'u');
const MONTH_ONLY = new RegExp(`^${MONTH_NAME}[-/.,]*${YEAR}$`, 'iu');
const QUARTER_ONLY = new RegExp(`^(?:q([1-4])[-/,]?(?:of)?${YEAR}|${YEAR}[-/]?q([1-4]))$`, 'iu');

/** 15 Nov 2023, November 2023, by 30 Nov 2023, Q4 2023 as the same time is told in Chinese; whatever else stays as it is. */
export function fromEnglish(text: string): string {
  if (!LATIN.test(text)) return text;
  const by = ENGLISH_BY.test(text) ? '截至' : '';
  const bare = text.replace(ENGLISH_DONE, '').replace(by === '' ? ENGLISH_IN : ENGLISH_BY, '');
  const end = END_OF.test(bare);
  const time = englishTime(bare.replace(END_OF, ''));
  return time === null ? text : by + time + (end ? (time.endsWith('年') ? '底' : '末') : '');
}

function englishTime(text: string): string | null {
  const number = (name: string | undefined): string =>
    String(MONTH_NAMES.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst)
    return `${dayFirst[3] === undefined ? '' : `${dayFirst[3]}年`}${number(dayFirst[2])}月${dayFirst[1] ?? ''}日`;
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return `${monthFirst[3] ?? ''}年${number(monthFirst[1])}月${monthFirst[2] ?? ''}日`;
  const month = MONTH_ONLY.exec(text);
  if (month) return `${month[2] ?? ''}年${number(month[1])}月`;
  const quarter = QUARTER_ONLY.exec(text);
  if (quarter) return `${quarter[2] ?? quarter[3] ?? ''}年第${quarter[1] ?? quarter[4] ?? ''}季度`;
  return YEAR_ONLY.test(text) ? `${text}年` : null;
}

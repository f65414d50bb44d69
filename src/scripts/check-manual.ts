import { readdirSync } from 'node:fs';
import path from 'node:path';
import { checks } from '../core/finding/all-checks';
import type { Check, CheckManual } from '../core/finding/check';
import { USUAL_THRESHOLDS } from '../core/finding/check-settings';
import type { CheckThresholds } from '../core/scoring/rule-set/rule-set';

const FOLDER = path.resolve(__dirname, '../core/finding/checks');

/** What the manual says of every check, by its id, as the file of the check exports it. Read from the folder: a list beside
 *  it would have to be kept by hand, and one in core would put the manuals into the pane. */
export function checkManuals(): ReadonlyMap<string, CheckManual> {
  return new Map(readdirSync(FOLDER).map(manualIn));
}

function manualIn(name: string): readonly [string, CheckManual] {
  const file: Readonly<Record<string, Check | CheckManual>> = require(path.join(FOLDER, name));
  const exported = Object.values(file);
  const check = exported.find((each) => 'id' in each);
  const manual = exported.find((each) => 'looksAt' in each);
  if (!check || !manual) throw new Error(`${name} has to export a check and its manual`);
  return [check.id, manual];
}

const FAMILIES: Readonly<Record<string, string>> = {
  U: '未达标 Unmet',
  W: '分值 Weights',
  S: '得分 Scores',
  T: '指标值 Targets',
  G: '目标 Goals',
  R: '复核 Reviews',
  V: '计分以后 After scoring',
  P: '抽样 Samples',
  E: '资料 Evidence',
};
const SEVERITY = { error: '需要改正 error', warning: '请核对 warning', info: '提示 info' } as const;

/** The manual of the checks in both languages (Markdown), made of the checks and what the manual says of each, by id. */
export function checkManual(manuals: ReadonlyMap<string, CheckManual>): string {
  const lines = [
    '# 检查手册 Manual of checks',
    '',
    'Made by src/scripts/make-check-manual.ts from the catalogue; do not edit. 由检查目录生成，请勿手改。',
    '',
    '口径的 `checks` 一项可以按编号关闭检查（`off`）、改变严重程度（`severity`）、改变界限（下面各项的名称）。',
    'Under `checks` a rule set may switch checks off (`off`), change their `severity` by id, and change the thresholds.',
  ];
  let family = '';
  for (const check of checks) {
    const manual = manuals.get(check.id);
    if (!manual) throw new Error(`the manual says nothing of ${check.id}`);
    if (check.id.charAt(0) !== family) {
      family = check.id.charAt(0);
      lines.push('', `## ${FAMILIES[family] ?? family}`);
    }
    lines.push('', ...entryLines(check, manual));
  }
  return `${lines.join('\n')}\n`;
}

function entryLines(check: Check, manual: CheckManual): string[] {
  const { id, severity, name, remedy, sentence } = check;
  const { looksAt, thresholds = {}, example } = manual;
  return [
    `### ${id} ${name['zh-CN']} · ${name['en-US']}`,
    '',
    `- 严重程度 severity：${SEVERITY[severity]}`,
    ...both('检查内容 looks at', ...looksAt),
    ...thresholdLines(thresholds),
    ...both('处理 remedy', remedy['zh-CN'], remedy['en-US']),
    ...both('示例 example', ...example.given),
    ...both('提示语 message', sentence['zh-CN'](example.args), sentence['en-US'](example.args)),
  ];
}

const both = (label: string, chinese: string, english: string): string[] => [`- ${label}：${chinese}`, `  ${english}`];

function thresholdLines(thresholds: NonNullable<CheckManual['thresholds']>): string[] {
  const usual: Readonly<Partial<CheckThresholds>> = USUAL_THRESHOLDS;
  return (Object.keys(thresholds) as (keyof CheckThresholds)[]).flatMap((setting) => {
    const meaning = thresholds[setting];
    // What has no usual value follows another setting; its words say which.
    const label = `界限 threshold \`${setting}\` ${String(usual[setting] ?? '')}`.trimEnd();
    return meaning ? both(label, ...meaning) : [];
  });
}

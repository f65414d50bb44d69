import type { Locale } from '../text/locale';

/** The command line's own sentences. */
const CHINESE = {
  usage: [
    '用法：npm run --silent score -- 文件.xlsx或文件夹 [更多 …] [选项]',
    '',
    '给《项目支出绩效自评表》评分并打印结果；原文件不会改动。',
    '文件夹代表其中（含下级文件夹）的 .xlsx 文件。',
    '',
    '  --out 文件夹     把评好分的副本写到这个文件夹；其中别的同名文件不会被覆盖',
    '  --force          与 --out 同用：覆盖文件夹里别的同名文件，原文件除外',
    '  --summary 汇总.xlsx    汇成一个工作簿：一张表一行，分单位小计，图表，没有计入的文件',
    '  --jsonl 结果.jsonl     一张表一行 JSON',
    '  --parquet 结果.parquet 一个指标一行；另写 结果.forms.parquet，一张表一行',
    '  --fresh          中断以后不接着做，从头再来',
    '  --rule-set 口径  指定口径，例如 national-2020；不指定时用工作簿自带的口径',
    '  --ignore-record  不采用工作簿里记着的口径、评分办法、纠正和忽略，副本里也去掉',
    '  --formulas       副本里的得分写成公式（活公式），改了完成值会跟着变；--values 改回数值',
    '  --json           以 JSON 输出结果',
    '  --explain        与 --json 同用：逐列逐行说明读成了什么、为什么（recognition），',
    '                   还有待确认的问题（questions）和不评分的表（skipped）',
    '  --review         财务复核：按口径重算并与自评比较，差得最多的在前；与 --out 同用时只填',
    '                   复核得分、偏离度、复核意见列里的空格，不动自评得分（--json 里为 review）',
    '  --review-columns 同 --review，没有复核列的表在右侧加上“复核得分、差异、复核说明”并填写，',
    '                   须与 --out 同用',
    '  --evidence       在副本里生成或更新 资料清单：每项指标的佐证材料、编号和状态',
    '  --sample         在副本里生成 抽样明细 表：梳理前后的数、各项减少率和平均，都是公式',
    '  --list           在副本里生成或更新 整改清单：每个问题在哪个单元格、怎样改、改了没有',
    '  --compare        未达标的指标换个读法（如几个比率的平均）或口径各得多少（--json 里为 compared）',
    '  --history        列出工作簿里的评分记录（与 --json 同用时为 history）',
    '  --lang 语言      zh-CN（默认）或 en-US',
    '  -h, --help       显示本说明',
    '',
    '退出码：0 全部完整无误；1 已评分，但有缺项或错误；2 用法有误，或有文件读不了、写不出；130 中途停止',
  ].join('\n'),
  asked: '待确认',
  ownRules: (used: number, open: number) =>
    `表中评分标准：${String(used)} 行已按它计分（待确认），${String(open)} 行待您选用；在任务窗格里一次可以采用全部。`,
  dismissed: (count: number) => `${String(count)} 个问题已忽略`,
  wrongOption: (detail: string) => `命令写法有误：${detail}`,
  unknownOption: (option: string) => `没有选项 ${option}`,
  needsValue: (option: string) => `选项 ${option} 后面要写明内容`,
  takesNoValue: (option: string) => `选项 ${option} 后面不写内容`,
  cannotRead: (why: string) => `读不到这个文件：${why}。`,
  isFolder: '这个文件夹里没有 .xlsx 文件。',
  wrongEnding: (option: string, ending: string) => `${option} 的文件名要以 ${ending} 结尾`,
  sameOutput: '--summary、--jsonl、--parquet 要写到不同的文件',
  freshNeedsOutput: '--fresh 要与 --summary、--jsonl 或 --parquet 同用',
  wouldOverwriteInput: (file: string) => `${file} 没有写出：它是要评分的文件，请换一个名字。`,
  nothingScored: '什么都没有评分，请改正后再运行。',
  resumed: (done: number) =>
    `接着上次中断的地方：${String(done)} 个文件已经评过，内容没有变，不再重做（要从头再来请加 --fresh）。`,
  stopped: (done: number, total: number) =>
    `已停止：完成了 ${String(done)} / ${String(total)} 个文件，原文件没有改动，写出的副本都是完整的。`,
  interrupted: (done: number, total: number, resumable: boolean) =>
    `已停止：完成了 ${String(done)} / ${String(total)} 个文件，汇总还没有写出，原有的文件没有改动。${resumable ? '再运行同一条命令，就从这里接着做。' : ''}`,
  collected: (files: number, forms: number, complete: number, incomplete: number, mean: string | null) =>
    `${String(files)} 个文件，${String(forms)} 张表；总分完整的 ${String(complete)} 张${mean === null ? '' : `，平均 ${mean}`}，不完整的 ${String(incomplete)} 张。`,
  unread: (count: number) => `没有计入 ${String(count)} 个：`,
  notStandardInput: '不能从标准输入读取，请写文件名。',
  isDevice: '这不是文件，请写文件名。',
  programFault: (report: string) =>
    `程序本身出错，没有评分，其他文件不受影响。请把方括号里的内容告诉维护人员（其中没有表格内容）：[${report}]`,
  noOutFolder: '--out 后面没有写文件夹，没有写出副本，只显示结果。',
  outFolder: (folder: string, why: string) => `不能写到文件夹 ${folder}：${why}。没有写出副本，只显示结果。`,
  notWritten: (file: string, why: string) => `没有写出 ${file}：${why}。`,
  notOurs: (file: string) =>
    `${file} 没有写出：已有同名文件，不是先前写出的副本，或者写出以后改动过；确实要覆盖，请加 --force。`,
  noFileThere: (file: string) => `${file} 没有写出：那里有同名的文件夹或链接，请换一个文件夹。`,
  resultNotWritten: (why: string) => `结果没有显示完：${why}。`,
  wouldOverwrite: (file: string) => `${file} 没有写出：副本会覆盖原文件，请换一个文件夹。`,
  written: (file: string) => `已写出 ${file}`,
  progress: (done: number, total: number, rate: string, left: string) =>
    `已完成 ${String(done)} / ${String(total)} 个文件，每秒 ${rate} 个，约剩 ${left}`,
  sameName: (file: string) => `${file} 没有写出：前面已有同名文件的副本，请分开处理。`,
  skipped: (file: string, sheets: readonly string[]) =>
    `${file}：工作表“${sheets.join('”“')}”受保护或已隐藏，副本中保持原样。`,
  calculatedByHand: (file: string) =>
    `${file}：工作簿设为手动计算，公式的结果可能是旧的；评分用的是文件里存着的结果。请先在 Excel 里按 F9 保存，再评分。`,
  signed: (file: string) => `${file}：文件带有数字签名，写入得分后的副本与签名不再相符；原文件的签名不受影响。`,
  fullOfLooks: (file: string) =>
    `${file}：单元格格式已满（65490 种），得分已写入副本，有些得分旁的标记没有写入；请删去不用的格式后再评分。`,
  noScoreColumn: (file: string, sheet: string) =>
    `${file}：工作表“${sheet}”没有得分列，得分只在这里显示，没有写入副本。`,
  byReview: (column: string, heading: string, rows: number) =>
    `按${column}列“${heading}”计分（${String(rows)} 项），其余按实际完成值`,
  scoreAsked: (file: string, sheet: string) =>
    `${file}：工作表“${sheet}”哪一列是得分还没有确定，得分只在这里显示，没有写入副本。`,
  colon: '：',
  explainNeedsJson: '--explain 要与 --json 同用',
  columnsNeedOut: '--review-columns 要写进副本，须与 --out 同用',
  besideNeedsOut: '--evidence、--sample 和 --list 写在评好分的副本里，要与 --out 同用，不能与 --review 同用',
  reviewWritesNoScores: '--review 不写自评得分，不能与 --formulas 或 --values 同用',
  formulasOrValues: '--formulas 与 --values 只能用一个',
  formulasNeedOut: '--formulas 和 --values 写在副本里，要与 --out 同用',
  record: (file: string, state: 'mended' | 'disagree' | 'lost') =>
    state === 'mended'
      ? `${file}：工作簿里保存的选择和更正有一份已损坏，按另一份评分。`
      : state === 'lost'
        ? `${file}：工作簿里保存的选择和更正已损坏，没有采用。`
        : `${file}：工作簿里保存了两份内容不同的选择和更正，都没有采用；请在 Excel 的评分面板里选定一份。`,
  recordPartly: (file: string, entries: number) =>
    `${file}：工作簿里保存的选择和更正有 ${String(entries)} 处读不懂，没有采用；其余的照用。`,
  recordTooMuch: (file: string, parts: string) => `${file}：工作簿里记的内容太多，下面这些没有采用：${parts}。`,
  scoringUnkept: (file: string, why: string) =>
    `${file}：得分已写入副本，但没能记下这次评分，以后看不出评分后的改动：${why}`,
  broughtAlong: (file: string, line: string, changes: readonly string[]) =>
    `${file}：${line}。${changes.length === 0 ? '采用与不用，总分、等级和问题数都一样。' : `${changes.join('；')}。`}不采用请加 --ignore-record。`,
  withAndWithout: (used: string, without: string) => `采用时 ${used}；不用时 ${without}`,
  broughtRefused: (file: string, why: string) => `${file}：工作簿带来的口径没有采用：${why}。`,
  recordIgnored: (file: string, line: string) => `${file}：${line}。已按 --ignore-record 不采用。`,
  chooseRuleSet: '请用 --rule-set 指定口径，或加 --ignore-record。',
};

/** The same sentences in any language. */
export type CliText = typeof CHINESE;

const ENGLISH: CliText = {
  usage: [
    'Usage: npm run --silent score -- FILE.xlsx or FOLDER [more …] [options]',
    '',
    'Scores performance self-evaluation forms and prints the result; the files stay as they are.',
    'A folder stands for the .xlsx files in it and in the folders below.',
    '',
    '  --out FOLDER      write scored copies to this folder; other files in it are not replaced',
    '  --force           with --out: replace files of the same name in it, but never an original',
    '  --summary FILE.xlsx     a workbook: a line a form, departments, charts, what was left out',
    '  --jsonl FILE.jsonl      a line of JSON a form',
    '  --parquet FILE.parquet  a row an indicator; FILE.forms.parquet has a row a form',
    '  --fresh           after an interruption, begin anew instead of going on',
    '  --rule-set ID     the rule set, for example national-2020; by default the one the workbook carries',
    '  --ignore-record   use nothing of what the workbook remembers (rule set, decisions, corrections,',
    '                    dismissed findings); scored copies do not carry it either',
    '  --formulas        write scores in the copies as formulas that follow later edits; --values: as',
    '                    numbers again',
    '  --json            print the result as JSON',
    '  --explain         with --json: what every column and row was read as, and why (recognition),',
    '                    questions that are open (questions), tables that are not scored (skipped)',
    '  --review          finance review: recompute by the rules and compare with the self-scores, largest',
    '                    difference first; with --out only blank cells of the review columns are filled,',
    '                    no self-score is touched (in the JSON: review)',
    '  --review-columns  as --review; forms without review columns get three at their right, filled in;',
    '                    needs --out',
    '  --evidence        write the list of materials (资料清单) into the copies, or update it',
    '  --sample          write a sheet of sampled items (抽样明细) into the copies: counts before, after,',
    '                    rates and means as formulas',
    '  --list            write the list of findings (整改清单) into the copies, or update it',
    '  --compare         what unmet rows would come to by other readings (such as the mean of several',
    '                    rates) and rule sets (in the JSON: compared)',
    '  --history         list what was done with the workbook (history with --json)',
    '  --lang LANGUAGE   zh-CN (default) or en-US',
    '  -h, --help        show this',
    '',
    'Exit status: 0 complete; 1 scored, but something is incomplete or wrong;',
    '2 wrong usage, or a file that cannot be read or written; 130 stopped half-way',
  ].join('\n'),
  asked: 'To be confirmed',
  ownRules: (used, open) =>
    `The form’s own rules: ${String(used)} rows are scored by them (to be confirmed), ${String(open)} wait for a choice; the pane adopts all of them at once.`,
  dismissed: (count) => `${String(count)} ${count === 1 ? 'finding' : 'findings'} dismissed`,
  wrongOption: (detail) => `The command is not right: ${detail}`,
  unknownOption: (option) => `there is no option ${option}`,
  needsValue: (option) => `option ${option} needs a value`,
  takesNoValue: (option) => `option ${option} takes no value`,
  cannotRead: (why) => `The file cannot be read: ${why}.`,
  isFolder: 'There is no .xlsx file in this folder.',
  wrongEnding: (option, ending) => `the file of ${option} has to end with ${ending}`,
  sameOutput: '--summary, --jsonl and --parquet need different files',
  freshNeedsOutput: '--fresh goes with --summary, --jsonl or --parquet',
  wouldOverwriteInput: (file) => `${file} was not written: it is one of the files to be scored; choose another name.`,
  nothingScored: 'Nothing was scored; mend this and run it again.',
  resumed: (done) =>
    `Going on where it was interrupted: ${done === 1 ? 'one file is' : `${String(done)} files are`} scored already and unchanged (--fresh begins anew).`,
  stopped: (done, total) =>
    `Stopped: ${String(done)} of ${String(total)} files are done; the originals are unchanged, and every copy that was written is whole.`,
  interrupted: (done, total, resumable) =>
    `Stopped: ${String(done)} of ${String(total)} files are done. The outputs are not written, earlier ones stand as they were.${resumable ? ' Run the same command again to go on from here.' : ''}`,
  collected: (files, forms, complete, incomplete, mean) =>
    `${String(files)} files, ${String(forms)} forms; ${String(complete)} with a complete total${mean === null ? '' : `, ${mean} on average`}, ${String(incomplete)} incomplete.`,
  unread: (count) => `Left out (${String(count)}):`,
  notStandardInput: 'Standard input is not read; name a file.',
  isDevice: 'This is no file; name a file.',
  programFault: (report) =>
    `The program itself failed and did not score it; other files are not affected. Please report what stands in the brackets (nothing of the workbook is in it): [${report}]`,
  noOutFolder: 'No folder is named after --out; no copies were written, the results are only shown.',
  outFolder: (folder, why) =>
    `Cannot write to folder ${folder}: ${why}. No copies were written, the results are only shown.`,
  notWritten: (file, why) => `${file} was not written: ${why}.`,
  notOurs: (file) =>
    `${file} was not written: a file of that name stands there that is no earlier copy, or was changed since; add --force to replace it.`,
  noFileThere: (file) =>
    `${file} was not written: a folder or a link of that name stands there; choose another folder.`,
  resultNotWritten: (why) => `The result could not be printed to its end: ${why}.`,
  wouldOverwrite: (file) => `${file} was not written: the copy would replace an original; choose another folder.`,
  written: (file) => `Wrote ${file}`,
  progress: (done, total, rate, left) =>
    `${String(done)} of ${String(total)} files, ${rate} a second, about ${left} left`,
  sameName: (file) => `${file} was not written: a copy of that name was made already in this run.`,
  skipped: (file, sheets) => `${file}: left as they are in the copy, being protected or hidden: ${sheets.join(', ')}.`,
  calculatedByHand: (file) =>
    `${file}: the workbook is calculated by hand, so results of formulas may be old; it was scored by the results that are stored. Press F9 in Excel and save, then score again.`,
  signed: (file) =>
    `${file}: the file is digitally signed; the scored copy no longer matches the signature. The original keeps it.`,
  fullOfLooks: (file) =>
    `${file}: the workbook has no room for more cell formats (65,490). The scores are in the copy, some of the flags beside them are not; remove formats that are not used and score again.`,
  noScoreColumn: (file, sheet) =>
    `${file}: sheet “${sheet}” has no column for scores; they are shown here and not written to the copy.`,
  byReview: (column, heading, rows) =>
    `Scored by column ${column} “${heading}” in ${rows === 1 ? 'one row' : `${String(rows)} rows`}, by the actual in the others`,
  scoreAsked: (file, sheet) =>
    `${file}: it is not settled which column of “${sheet}” is the score, so the scores are shown only here and not in the copy.`,
  colon: ': ',
  explainNeedsJson: '--explain goes with --json',
  columnsNeedOut: '--review-columns writes into copies, so it needs --out',
  besideNeedsOut: '--evidence, --sample and --list write into scored copies: they go with --out and not with --review',
  reviewWritesNoScores: '--review writes no self-scores, so it does not go with --formulas or --values',
  formulasOrValues: 'use only one of --formulas and --values',
  formulasNeedOut: '--formulas and --values change copies: give --out as well',
  record: (file, state) =>
    state === 'mended'
      ? `${file}: one copy of the decisions and corrections kept in the workbook is damaged; the other was used.`
      : state === 'lost'
        ? `${file}: the decisions and corrections kept in the workbook are damaged and were not used.`
        : `${file}: the workbook holds two records of decisions and corrections that say different things; neither was used. Choose one in the pane in Excel.`,
  recordPartly: (file, entries) =>
    `${file}: ${entries === 1 ? 'one entry' : `${String(entries)} entries`} of the decisions and corrections kept in the workbook cannot be understood and ${entries === 1 ? 'was' : 'were'} not used; the rest was.`,
  recordTooMuch: (file, parts) => `${file}: the workbook remembers too much; this was not taken: ${parts}.`,
  scoringUnkept: (file, why) =>
    `${file}: the scores are in the copy, but it could not be let remember this scoring, so later changes will not be seen: ${why}`,
  broughtAlong: (file, line, changes) =>
    `${file}: ${line}. ${changes.length === 0 ? 'Totals, grades and the number of findings are the same without it' : changes.join('; ')}. Add --ignore-record to use none of it.`,
  withAndWithout: (used, without) => `With it ${used}; without it ${without}`,
  broughtRefused: (file, why) => `${file}: the rule set the workbook brings along was not taken: ${why}.`,
  recordIgnored: (file, line) => `${file}: ${line}. Not used, as --ignore-record asks.`,
  chooseRuleSet: ' Name one with --rule-set, or add --ignore-record.',
};

/** The command line's own sentences, in a language. */
export function cliText(locale: Locale): CliText {
  return locale === 'zh-CN' ? CHINESE : ENGLISH;
}

import { cliText } from './cli-text';
import { COMPLETE, FAILED } from './exit-status';
import { programFault } from '../collecting/program-fault';
import { readReportArguments } from './report/report-arguments';
import { writeReports } from './report/write-reports';
import { systemFaultText } from './system-fault';
import { onUnwritable, send, tell } from './terminal';

/** `npm run report`: the self-evaluation reports of some workbooks. Returns the exit status. */
async function main(): Promise<number> {
  const given = readReportArguments(process.argv.slice(2));
  if (!('help' in given)) {
    onUnwritable((cause) => tell(cliText(given.locale).resultNotWritten(systemFaultText(cause, given.locale))));
    return writeReports(given);
  }
  if (given.help) await send(`${given.told.join('\n')}\n`);
  else tell(...given.told);
  return given.help ? COMPLETE : FAILED;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (cause: unknown) => {
    tell(cliText('zh-CN').programFault(programFault(cause)));
    process.exitCode = FAILED;
  },
);

import { commandIn, COMMANDS } from '../../support/command-sweep';

/* The quick edition: the Excel of most offices, and the newest on a Mac and on the web; test/deep takes them all. */

test.each(['excelApi=1.14', 'platform=mac,excelApi=1.21', 'platform=web,excelApi=1.21'])(
  'every command does in %s what it does elsewhere',
  async (host) => {
    for (const name of Object.keys(COMMANDS)) expect([name, await commandIn(host, name)]).toEqual([name, []]);
  },
);

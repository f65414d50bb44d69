import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { buildSite } from './build-site';
import { serve, type SiteServer } from './serve';

const FIRST_PORT = 3000;
const PORTS_TRIED = 20;
const USAGE = 'npm start -- [--port N] [--no-open]';

interface StartOptions {
  /** null: a free port near 3000. */
  readonly port: number | null;
  readonly open: boolean;
}

function readOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } },
  });
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65535)) {
    throw new Error(`--port ${values.port}: a port is a number from 0 to 65535`);
  }
  return { port, open: !values['no-open'] };
}

async function listen(dist: string, port: number | null): Promise<SiteServer> {
  if (port !== null) return serve({ dist, port });
  for (let candidate = FIRST_PORT; candidate < FIRST_PORT + PORTS_TRIED; candidate++) {
    try {
      return await serve({ dist, port: candidate });
    } catch (error) {
      if (!isPortTaken(error)) throw error;
    }
  }
  return serve({ dist, port: 0 });
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}

/** Shows the page in the person's own browser; a machine without one is no failure, the address has been printed. */
function openInBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  const opener = spawn(command ?? '', args, { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}

async function start(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  process.stderr.write('正在准备页面… preparing the page…\n');
  const { url } = await listen(await buildSite(), options.port);
  process.stdout.write(`ready ${url}\n`);
  if (options.open) openInBrowser(url);
}

start().catch((error: unknown) => {
  const message = isPortTaken(error) ? `the port is taken: choose another one. ${USAGE}` : String(error);
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
});

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { findServerProgram } from '../../src/scripts/find-programs';

/** A package put on an nginx of its own, as its 部署.md says. */
export interface NginxSite {
  /** Where the package was unpacked. */
  readonly folder: string;
  /** 127.0.0.1's port instead of 443. */
  readonly port: number;
  /** The authority's certificate. */
  readonly authority: Buffer;
  /** What Chromium's option for one known server key takes. */
  readonly keyHash: string;
  close(): void;
}

/** Unpacks, makes the certificates with the very commands of 部署.md, and starts nginx with the configuration of the package;
 *  only its port and its two folders are others. */
export async function startNginxSite(zip: Uint8Array): Promise<NginxSite> {
  const [nginx, openssl] = [findServerProgram('nginx'), findServerProgram('openssl')];
  if (nginx === null || openssl === null)
    throw new Error('no nginx or openssl: run `npm run test:office`, which gets them');
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-nginx-'));
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  makeCertificates(folder);
  const port = await freePort();
  writeFileSync(path.join(folder, 'server/tested.conf'), testedConfig(folder, port));
  writeFileSync(path.join(folder, 'main.conf'), mainConfig(folder));
  const checked = spawnSync(nginx, ['-t', '-p', folder, '-c', path.join(folder, 'main.conf')], { encoding: 'utf8' });
  if (checked.status !== 0) throw new Error(`nginx -t: ${checked.stderr}`);
  const server = spawn(nginx, ['-p', folder, '-c', path.join(folder, 'main.conf')], { stdio: 'ignore' });
  await listening(server, port);
  const certificate = new X509Certificate(readFileSync(path.join(folder, 'server.crt')));
  const key = certificate.publicKey.export({ type: 'spki', format: 'der' });
  return {
    folder,
    port,
    authority: readFileSync(path.join(folder, 'ca.crt')),
    keyHash: createHash('sha256').update(key).digest('base64'),
    close() {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The block of commands in the package's own 部署.md, run where it was unpacked. */
function makeCertificates(folder: string): void {
  const [, commands] = /```sh\n([^]*?)```/.exec(readFileSync(path.join(folder, '部署.md'), 'utf8')) ?? [];
  if (commands === undefined) throw new Error('部署.md has no commands for certificates');
  const run = spawnSync('bash', ['-euc', commands], { cwd: folder, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`openssl: ${run.stderr}`);
}

function testedConfig(folder: string, port: number): string {
  const config = readFileSync(path.join(folder, 'server/jixiao.conf'), 'utf8');
  const changes = [
    ['listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`],
    ['/etc/nginx/jixiao/server.crt', path.join(folder, 'server.crt')],
    ['/etc/nginx/jixiao/server.key', path.join(folder, 'server.key')],
    ['alias /srv/jixiao/web/;', `alias ${path.join(folder, 'web')}/;`],
  ] as const;
  return changes.reduce((text, [documented, here]) => {
    if (!text.includes(documented)) throw new Error(`jixiao.conf has no ${documented}`);
    return text.replace(documented, here);
  }, config);
}

function mainConfig(folder: string): string {
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot ? ['user root;'] : []),
    'daemon off;',
    'worker_processes 1;',
    `pid ${path.join(folder, 'nginx.pid')};`,
    `error_log ${path.join(folder, 'error.log')};`,
    'events {}',
    'http {',
    '  access_log off;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/${name};`),
    `  include ${path.join(folder, 'server/tested.conf')};`,
    '}',
    '',
  ].join('\n');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}

async function listening(server: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (server.exitCode !== null) throw new Error(`nginx ended with ${server.exitCode}`);
    const isUp = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nginx does not answer');
}

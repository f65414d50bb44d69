import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { cacheControl, CONTENT_TYPES, frameAncestors, isText } from './site-headers';

/** A running server: its address (with the slash at the end) and how to stop it. */
export interface SiteServer {
  readonly url: string;
  close(): Promise<void>;
}

/** In front of Microsoft's unmodified bytes: lets the workbench, when there is one, install its host before office.js
 *  looks for it. Functions set on a frame's window beforehand do not survive its navigation. */
const OFFICE_HOST_HOOK = Buffer.from('window.parent.installOfficeHost?.(window);\n');

/** The names this machine calls itself by. A page from elsewhere whose name was made to point here (DNS rebinding) asks
 *  under its own, and is not answered. */
const OWN_NAMES = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

export interface SiteOptions {
  readonly dist: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Serves over https, for a real Excel, which needs no host of ours; without it, over http for the workbench. */
  readonly tls?: { readonly key: Buffer; readonly cert: Buffer };
}

/** Serves a built site on 127.0.0.1; rejects when the port is taken. */
export async function serve({ dist, port, tls }: SiteOptions): Promise<SiteServer> {
  const root = await realpath(dist);
  const isWorkbench = tls === undefined;
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    answer({ root, isWorkbench }, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  };
  const server = tls ? createSecureServer(tls, handle) : createServer(handle);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: tls ? `https://localhost:${address.port}/` : `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Site {
  readonly root: string;
  readonly isWorkbench: boolean;
}

async function answer({ root, isWorkbench }: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!OWN_NAMES.test(request.headers.host ?? '')) {
    response.writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8' }).end('421\n');
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = await fileInside(root, request.url ?? '/');
  if (file === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
    return;
  }
  const bytes = await readFile(file);
  const isOfficeJs = path.relative(root, file) === path.join('office-js', 'office.js');
  const body = isOfficeJs && isWorkbench ? Buffer.concat([OFFICE_HOST_HOOK, bytes]) : bytes;
  response.writeHead(200, siteHeaders(path.relative(root, file), body, isWorkbench));
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The file a request address names, null when it names none inside the site (after links are followed). */
async function fileInside(root: string, address: string): Promise<string | null> {
  const [encoded = ''] = address.split(/[?#]/);
  try {
    const name = decodeURIComponent(encoded);
    if (!name.startsWith('/') || /[\\\0]/.test(name)) return null;
    const file = await realpath(path.join(root, name.endsWith('/') ? `${name}index.html` : name));
    return file.startsWith(root + path.sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null; // no such file, or an address that is not valid percent-encoding
  }
}

/** Only the workbench may frame the pages it serves, and only Excel's own sites the pane of a real Excel. Nobody else's page
 *  may use the files, but for the icons, which Excel on the web shows in its ribbon. */
export function siteHeaders(file: string, body: Buffer, isWorkbench: boolean): Record<string, string | number> {
  const extension = path.extname(file).toLowerCase();
  const type = CONTENT_TYPES[extension] ?? 'application/octet-stream';
  const policy =
    extension === '.html' ? /"Content-Security-Policy" content="([^"]*)"/i.exec(body.toString('utf8')) : null;
  return {
    'Content-Type': isText(type) ? `${type}; charset=utf-8` : type,
    'Content-Length': body.length,
    'Cache-Control': isWorkbench ? 'no-cache' : cacheControl(file.split(path.sep).join('/')),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': !isWorkbench && extension === '.png' ? 'cross-origin' : 'same-origin',
    ...(policy?.[1] && {
      'Content-Security-Policy': `${policy[1]}; ${frameAncestors(isWorkbench ? 'own' : 'ownAndExcel')}`,
    }),
  };
}

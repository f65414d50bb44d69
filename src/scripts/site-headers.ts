/* What a server says with a file of the site: the same for our own server, and for nginx and IIS in the package. */

/** Where Excel on the web frames the pane: Microsoft's own sites and their twins of 21Vianet. */
const EXCEL_SITES = (
  'officeapps.live.com office.com office365.com microsoft365.com cloud.microsoft sharepoint.com onedrive.live.com ' +
  'teams.microsoft.com officewebapps.cn partner.office365.cn sharepoint.cn'
)
  .split(' ')
  .map((name) => `https://${name} https://*.${name}`);

/** Who may frame a page, as a policy: it counts only as a header, never as an element of the page. */
export function frameAncestors(sites: 'own' | 'ownAndExcel'): string {
  return ['frame-ancestors', "'self'", ...(sites === 'own' ? [] : EXCEL_SITES)].join(' ');
}

export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.md': 'text/plain',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A type whose charset has to be said. */
export function isText(type: string): boolean {
  return /^text\/|^application\/(?:json|xml)$/.test(type);
}

/** How long a file may be used without asking the server again. */
export interface CacheRule {
  /** The folder of the site, or the end of the name, that it holds for. */
  readonly folder?: string;
  readonly extension?: string;
  readonly seconds: number;
  readonly directives: readonly string[];
}

/** What the build gives a new name whenever it changes is kept for good; icons have to be kept for a while, or Office shows
 *  none. All else is asked for each time, so that an update arrives at once. */
export const CACHE_RULES: readonly CacheRule[] = [
  { folder: 'app', seconds: 31_536_000, directives: ['public', 'immutable'] },
  { extension: '.png', seconds: 86_400, directives: ['public'] },
];

/** The header for a file of the site, by its path within it, such as `assets/icon-16.png`. */
export function cacheControl(file: string): string {
  const rule = CACHE_RULES.find(({ folder, extension }) =>
    folder === undefined ? file.endsWith(extension ?? '') : file.startsWith(`${folder}/`),
  );
  return rule ? cacheValue(rule) : 'no-cache';
}

export function cacheValue({ seconds, directives }: CacheRule): string {
  const [visibility = '', ...others] = directives;
  return [visibility, `max-age=${seconds}`, ...others].join(', ');
}

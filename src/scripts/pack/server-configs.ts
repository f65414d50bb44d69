import { CACHE_RULES, CONTENT_TYPES, cacheValue, frameAncestors, isText } from '../site-headers';

/* The two servers that offices have, told to say what site-headers.ts says. */

/** Files of these kinds are in the site. */
const EXTENSIONS = ['.html', '.js', '.css', '.png', '.xml', '.txt', '.md'] as const;
const typeOf = (extension: string): string => CONTENT_TYPES[extension] ?? 'application/octet-stream';

const HEAD = [
  '绩效评分（Jixiao）的 https 站点，由 npm run pack 生成，用法见 部署.md。',
  'The https site of Jixiao, written by npm run pack; 部署.md says how to use it.',
];

/** For nginx: a file of /etc/nginx/conf.d. */
export function nginxConfig(site: URL): string {
  const types = EXTENSIONS.map((extension) => `    ${typeOf(extension)} ${extension.slice(1)};`);
  // Of text/html nginx takes care in any case, and warns where it is named.
  const texts = [...new Set(EXTENSIONS.map(typeOf))].filter((type) => isText(type) && type !== 'text/html').join(' ');
  const cache = CACHE_RULES.map((rule) => {
    const pattern =
      rule.folder === undefined
        ? `${escapeRegExp(rule.extension ?? '')}$`
        : `^${escapeRegExp(`${decodeURI(site.pathname)}${rule.folder}/`)}`;
    return `  "~${pattern}" "${cacheValue(rule)}";`;
  });
  return lines(
    ...HEAD.map((line) => `# ${line}`),
    '',
    'map $uri $jixiao_cache {',
    '  default "no-cache";',
    ...cache,
    '}',
    'map $uri $jixiao_ancestors {',
    '  default "";',
    `  "~\\.html$" "${frameAncestors('ownAndExcel')}";`,
    '}',
    '',
    'server {',
    `  listen ${site.port || '443'} ssl;`,
    `  server_name ${site.hostname};`,
    '  ssl_certificate /etc/nginx/jixiao/server.crt;',
    '  ssl_certificate_key /etc/nginx/jixiao/server.key;',
    '  ssl_protocols TLSv1.2 TLSv1.3;',
    '  server_tokens off;',
    '',
    '  types {',
    ...types,
    '  }',
    '  default_type application/octet-stream;',
    '  charset utf-8;',
    `  charset_types ${texts};`,
    '  gzip on;',
    '  gzip_vary on;',
    `  gzip_types ${texts};`,
    '',
    '  add_header X-Content-Type-Options nosniff always;',
    '  add_header Referrer-Policy no-referrer always;',
    '  add_header Cache-Control $jixiao_cache always;',
    '  add_header Content-Security-Policy $jixiao_ancestors always;',
    '',
    `  location ${decodeURI(site.pathname)} {`,
    '    alias /srv/jixiao/web/;',
    '    limit_except GET {',
    '      deny all;',
    '    }',
    '  }',
    ...(site.pathname === '/' ? [] : ['  location / {', '    return 404;', '  }']),
    '}',
  );
}

/** For IIS: the web.config that goes beside the pages. `pages`: the html files, by their paths within the site. */
export function iisConfig(pages: readonly string[]): string {
  const kinds = EXTENSIONS.flatMap((extension) => {
    const type = isText(typeOf(extension)) ? `${typeOf(extension)}; charset=utf-8` : typeOf(extension);
    return [
      `      <remove fileExtension="${extension}"/>`,
      `      <mimeMap fileExtension="${extension}" mimeType="${type}"/>`,
    ];
  });
  const kept = CACHE_RULES.map((rule) => {
    const days = Math.round(rule.seconds / 86_400);
    // IIS knows folders and files, no endings: the icons are all in one folder.
    return location(rule.folder ?? 'assets', [
      '    <staticContent>',
      `      <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${days}.00:00:00" cacheControlCustom="${rule.directives.join(', ')}"/>`,
      '    </staticContent>',
    ]);
  });
  const framed = pages.map((page) =>
    location(page, [
      '    <staticContent>',
      '      <clientCache cacheControlMode="DisableCache" cacheControlCustom=""/>',
      '    </staticContent>',
      '    <httpProtocol>',
      '      <customHeaders>',
      `        <add name="Content-Security-Policy" value="${frameAncestors('ownAndExcel')}"/>`,
      '      </customHeaders>',
      '    </httpProtocol>',
    ]),
  );
  return lines(
    '<?xml version="1.0" encoding="UTF-8"?>',
    ...HEAD.map((line) => `<!-- ${line} -->`),
    '<configuration>',
    '  <system.webServer>',
    '    <directoryBrowse enabled="false"/>',
    '    <urlCompression doStaticCompression="true"/>',
    '    <staticContent>',
    ...kinds,
    '      <clientCache cacheControlMode="DisableCache"/>',
    '    </staticContent>',
    '    <httpProtocol>',
    '      <customHeaders>',
    '        <remove name="X-Powered-By"/>',
    '        <add name="X-Content-Type-Options" value="nosniff"/>',
    '        <add name="Referrer-Policy" value="no-referrer"/>',
    '      </customHeaders>',
    '    </httpProtocol>',
    '  </system.webServer>',
    ...kept.flat(),
    ...framed.flat(),
    '</configuration>',
  );
}

function location(path: string, inside: readonly string[]): readonly string[] {
  return [
    `  <location path="${path}">`,
    '    <system.webServer>',
    ...inside.map((line) => `  ${line}`),
    '    </system.webServer>',
    '  </location>',
  ];
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

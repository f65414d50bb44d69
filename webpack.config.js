// Two sites from one configuration:
//   webpack --mode production                   the add-in alone, for a web server (dist/)
//   webpack --mode production --env workbench   the add-in and the workbench page around it, for `npm start` and the tests
// The add-in is its own compilation, so what Excel loads is the same bytes with or without the workbench.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { LicenseWebpackPlugin } = require('license-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { renderPaper } = require('./src/scripts/render-paper.cjs');

const officeJs = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** What Excel needs of Microsoft's library: the loader, one file per platform, two languages. Unedited, as its licence
 *  asks: `minimized` keeps the minifier away. */
const officeJsFiles = [
  { from: 'office.js', to: 'office-js/' },
  { from: 'excel-{mac,web,win32}-*.js', to: 'office-js/[name][ext]', globOptions: { ignore: ['**/*.debug.js'] } },
  { from: 'zh-cn/office_strings.js', to: 'office-js/zh-cn/' },
  { from: 'en-us/office_strings.js', to: 'office-js/en-us/' },
  { from: 'telemetry/oteljs_agave.js', to: 'office-js/telemetry/' },
  // Asked for outside Office, where the page says where it belongs.
  { from: 'o15apptofilemappingtable.js', to: 'office-js/' },
  { from: '../LICENSE.md', to: 'office-js/' },
].map((pattern) => ({ ...pattern, context: officeJs, info: { minimized: true } }));

/** An address of the settings; what is none that Office takes stops the build. */
function secureAddress(name, pattern, example) {
  const address = process.env[name];
  if (!pattern.test(address) || !URL.canParse(address)) {
    throw new Error(
      `${name}=${address} 不是可用的地址，应写成 ${example}。It is no address to use; write it like the one above.`,
    );
  }
  return new URL(address).href;
}

/** The address the add-in will be served from; manifest.xml names the development address in its place. */
const DEVELOPMENT_SITE = 'https://localhost:3000/';
const site = process.env.SITE_URL
  ? secureAddress('SITE_URL', /^https:\/\/[^?#\s]+$/, 'https://jixiao.example.cn/jixiao').replace(/\/*$/, '/')
  : DEVELOPMENT_SITE;

/** The id in manifest.xml, and an organisation's own in its place: two that share one could not stand side by side, and each
 *  would take the other's settings. */
const DEVELOPMENT_ID = 'e8e2ad63-18a0-4360-bf25-84a88c17308b';
const addInId = process.env.ADDIN_ID || DEVELOPMENT_ID;
if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(addInId)) {
  throw new Error(
    `ADDIN_ID=${addInId} 不是标识号，应写成 ${DEVELOPMENT_ID} 的样子。It is no id; write it like the one above.`,
  );
}

/** Where the pages take office.js from: the copy served with them, or one of Microsoft's addresses (the worldwide one, or
 *  that of 21Vianet), which has to be allowed to run scripts then. */
const officeJsUrl = process.env.OFFICE_JS_URL
  ? secureAddress(
      'OFFICE_JS_URL',
      /^https:\/\/[^?#\s]+\/office\.js$/,
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    )
  : 'office-js/office.js';
const officeJsOrigin = process.env.OFFICE_JS_URL ? ` ${new URL(officeJsUrl).origin}` : '';

/** The acceptance page is an add-in of its own, so it has an id of its own: that of the add-in but for its last digit. */
const acceptanceIdOf = (id) => id.slice(0, -1) + (Number.parseInt(id.slice(-1), 16) ^ 1).toString(16);

const addInFiles = [
  ...(process.env.OFFICE_JS_URL ? [] : officeJsFiles),
  { from: 'src/{commands/early-presses,taskpane/first-view}.js', to: '[name][ext]', info: { minimized: true } },
  { from: 'assets/{icon,score,next,pane}-*.png', to: '[path][name][ext]' },
  { from: 'assets/{forms,preview,report,screenshot}.png', to: '[path][name][ext]' },
  {
    from: 'manifest.xml',
    transform: (text) =>
      text.toString('utf8').replaceAll(DEVELOPMENT_SITE, site).replace(DEVELOPMENT_ID, addInId.toLowerCase()),
  },
];

const acceptanceFiles = [
  {
    from: 'src/acceptance/manifest.xml',
    to: 'acceptance-manifest.xml',
    transform: (text) =>
      text
        .toString('utf8')
        .replaceAll(DEVELOPMENT_SITE, site)
        .replace(acceptanceIdOf(DEVELOPMENT_ID), acceptanceIdOf(addInId.toLowerCase())),
  },
];

/** Sent as a meta tag here, and by our own server as a header too. Styles are open because Fluent writes its rules into
 *  style elements at run time: a nonce must be new with every answer, which a site of plain files cannot give. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self'${officeJsOrigin}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const { version } = require('./package.json');

/** The page template is given the address of office.js, the content security policy and our version. */
const page = (source, filename) =>
  new HtmlPlugin({
    template: source,
    filename,
    templateParameters: { officeJsUrl, contentSecurityPolicy, version },
    scriptLoading: 'defer',
  });

/** The manual as the page that Excel's help button opens. */
const help = () =>
  new HtmlPlugin({
    template: 'assets/help.html',
    filename: 'assets/help.html',
    inject: false,
    templateParameters: { manual: renderPaper(path.join(__dirname, 'assets/使用手册.md')) },
  });

/** A package's folder; not every package lets its own description be asked for. */
const folderOf = (name) => path.join(__dirname, 'node_modules', name);
const licenceOf = (name) => readFileSync(path.join(folderOf(name), 'LICENSE'), 'utf8');

/** The ISC licence, for packages that name it and carry no text of it. */
function iscLicence(name) {
  const { author } = JSON.parse(readFileSync(path.join(folderOf(name), 'package.json'), 'utf8'));
  return `ISC License

Copyright (c) ${typeof author === 'string' ? author : author.name}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR
CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT,
NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.
`;
}

/** Whose work is in the bundle, under which licence: the notice has to go wherever the bundle goes. A package without a
 *  licence stops the build. */
const licences = new LicenseWebpackPlugin({
  outputFilename: 'third-party-licences.txt',
  perChunkOutput: false,
  // These have no licence file of their own: they are of the same owner under the same licence as another, or name one.
  licenseTextOverrides: {
    '@fluentui/react-icons': licenceOf('@fluentui/react-components'),
    '@univerjs/protocol': licenceOf('@univerjs/core'),
    ...Object.fromEntries(['ot-json1', 'ot-text-unicode', 'unicount'].map((name) => [name, iscLicence(name)])),
  },
  unacceptableLicenseTest: (licence) => !licence,
  handleUnacceptableLicense: (name) => {
    throw new Error(`${name} states no licence`);
  },
});

/** Makes the pane's styles CSS when it is built, and not each time it starts. */
const stylesAheadOfTime = {
  test: /\.tsx?$/,
  include: path.resolve(__dirname, 'src/taskpane'),
  use: {
    loader: '@griffel/webpack-loader',
    // Of Fluent, styles use tokens alone: all the rest need not be run to know them.
    options: { webpackResolveOptions: { alias: { '@fluentui/react-components$': '@fluentui/tokens' } } },
  },
  enforce: 'post',
};

/** Takes each icon from a file of its own: the one with all of them is 17 MB to read for the few that are shown. */
const iconsByThemselves = {
  test: /\.m?[jt]sx?$/,
  include: [path.resolve(__dirname, 'src'), folderOf('@fluentui')],
  use: '@fluentui/react-icons-atomic-webpack-loader',
  enforce: 'pre',
};

function compilation({ name, entry, plugins, mode, outputPath, minimize, rules = [] }) {
  return {
    name,
    mode,
    entry,
    target: ['web', 'es2022'],
    devtool: mode === 'production' ? false : 'source-map',
    output: {
      path: outputPath,
      // A folder of its own: what is in it never changes under its name, so a server lets it be kept for good.
      filename: `app/${name}.[contenthash:8].js`,
      chunkFilename: `app/${name}.[contenthash:8].js`,
      publicPath: '',
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' }, ...rules] },
    optimization: { minimize, minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
    plugins,
    performance: { hints: false },
    cache: {
      type: 'filesystem',
      cacheDirectory: path.resolve(__dirname, '.cache/webpack'),
      name: `${name}-${mode}`,
      buildDependencies: { config: [__filename] },
    },
    stats: 'errors-warnings',
  };
}

module.exports = (env = {}, { mode = 'production', outputPath = path.resolve(__dirname, 'dist') } = {}) => {
  const addIn = compilation({
    name: 'taskpane',
    entry: { taskpane: './src/taskpane/taskpane.tsx' },
    plugins: [
      page('src/taskpane/taskpane.html', 'taskpane.html'),
      help(),
      new CopyPlugin({ patterns: addInFiles }),
      licences,
    ],
    rules: [iconsByThemselves, stylesAheadOfTime],
    mode,
    outputPath,
    minimize: mode === 'production',
  });
  // A page and an add-in of its own, so that the pane's bytes do not hang on it; it bundles nobody's work but the pane's.
  const acceptance = compilation({
    name: 'acceptance',
    entry: { acceptance: './src/acceptance/acceptance.tsx' },
    plugins: [page('src/acceptance/acceptance.html', 'acceptance.html'), new CopyPlugin({ patterns: acceptanceFiles })],
    rules: [iconsByThemselves],
    mode,
    outputPath,
    minimize: mode === 'production',
  });
  if (!env.workbench) return [addIn, acceptance];
  const workbench = compilation({
    name: 'workbench',
    entry: { workbench: './src/stand-in/workbench/workbench.tsx' },
    plugins: [
      page('src/stand-in/workbench/workbench.html', 'index.html'),
      new CopyPlugin({
        patterns: [
          { from: 'src/stand-in/workbench/workbench.css', to: '[name][ext]' },
          { from: 'assets/*.xlsx', to: '[path][name][ext]', noErrorOnMissing: true },
        ],
      }),
    ],
    mode,
    outputPath,
    minimize: false, // never leaves this machine
  });
  return [addIn, acceptance, workbench];
};

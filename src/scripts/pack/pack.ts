import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildInto, SOURCES } from '../build-site';
import { madeAt } from './made-at';
import { checkedShare, EXAMPLE, packageFiles, recipientOf, zipPackage } from './package-files';

const PROJECT = path.resolve(__dirname, '../../..');

/** Builds the add-in into dist/ and packs it for a network of its own: dist.zip. */
async function pack(): Promise<void> {
  checkedShare(process.env['CATALOG_SHARE']); // before a minute of building
  const dist = path.join(PROJECT, 'dist');
  await rm(dist, { recursive: true, force: true }); // what an earlier build left would be packed as well
  await buildInto(dist);
  const recipient = recipientOf(dist, process.env['CATALOG_SHARE']);
  const zip = zipPackage(packageFiles(dist, recipient), madeAt(PROJECT, SOURCES));
  await writeFile(`${dist}.zip`, zip);
  say(`dist.zip  ${Math.round(zip.length / 1024)} KB`);
  say(`站点 site: ${recipient.site}`);
  say(`加载项标识 id: ${recipient.id}`);
  say(`共享目录 catalogue: ${recipient.share}`);
  if (!process.env['SITE_URL']) {
    say(
      '没有设置 SITE_URL，这个包只能在本机使用。正式部署请写成：SITE_URL=https://单位服务器/jixiao npm run pack\n' +
        'SITE_URL is not set, so this package is for this machine alone. For an organisation: SITE_URL=https://its.server/jixiao npm run pack',
    );
  }
  if (recipient.id === EXAMPLE.id) {
    say(
      '没有设置 ADDIN_ID，用的是开发用的标识号。正式部署请给单位一个自己的标识号，以后每次都用它。\n' +
        "ADDIN_ID is not set: this is the development's id. Give the organisation one of its own and keep it.",
    );
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

pack().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
});

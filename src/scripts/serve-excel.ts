import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { serve } from './serve';

/** Where office-addin-dev-certs keeps the certificate it made and had trusted. */
const CERTIFICATES = join(homedir(), '.office-addin-dev-certs');
/** The address manifest.xml names for development. */
const PORT = 3000;

/** Serves the built add-in (dist/) over https to an Excel on this machine. */
async function main(): Promise<void> {
  const [key, cert] = [join(CERTIFICATES, 'localhost.key'), join(CERTIFICATES, 'localhost.crt')];
  if (!existsSync(key) || !existsSync(cert) || !existsSync('dist/taskpane.html')) {
    throw new Error('请先运行 npm run start:excel。Run npm run start:excel, which builds and makes a certificate.');
  }
  const { url } = await serve({ dist: 'dist', port: PORT, tls: { key: readFileSync(key), cert: readFileSync(cert) } });
  console.log(`serving the add-in at ${url}`);
}

main().catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
});

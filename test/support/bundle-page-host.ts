import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack from 'webpack';

/** The script of page-host.ts with all it needs, in one piece. */
export async function bundlePageHost(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-page-host-'));
  const compiler = webpack({
    mode: 'production',
    entry: path.join(__dirname, 'page-host.ts'),
    target: ['web', 'es2022'],
    devtool: false,
    output: { path: folder, filename: 'page-host.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: 'swc-loader' }] },
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    optimization: { minimize: false },
    performance: false,
  });
  try {
    await new Promise<void>((resolve, reject) => {
      compiler.run((error, stats) => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
        else resolve();
      });
    });
    return readFileSync(path.join(folder, 'page-host.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

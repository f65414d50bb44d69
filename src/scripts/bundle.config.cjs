// How webpack makes one file for Node of an entry point, see node-bundle.cjs.
const path = require('node:path');

module.exports = {
  mode: 'production',
  target: 'node20',
  devtool: 'source-map',
  output: { filename: 'main.js', chunkFilename: '[id].js' },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' }] },
  optimization: { minimize: false }, // never leaves this machine
  performance: { hints: false },
  cache: {
    type: 'filesystem',
    cacheDirectory: path.resolve(__dirname, '../../.cache/webpack'),
    name: 'node',
    buildDependencies: { config: [__filename] },
  },
};

// Says in stack traces where a fault arose in the sources, not in what was made of them. `mapOf` gives the source map of a
// file; it is asked once somebody wants to know: maps of all files would take a fifth of every start.
const { SourceMap } = require('node:module');

exports.tellPlaces = (isMade, mapOf) => {
  const maps = new Map();
  const told = (site) => {
    const [file, line, column] = [site.getFileName() ?? '', site.getLineNumber(), site.getColumnNumber()];
    if (!isMade(file)) return String(site);
    if (!maps.has(file)) maps.set(file, new SourceMap(mapOf(file)));
    const { originalSource, originalLine, originalColumn } = maps.get(file).findEntry(line - 1, column - 1);
    if (originalLine === undefined) return String(site);
    return String(site).replace(
      `${file}:${line}:${column}`,
      `${originalSource}:${originalLine + 1}:${originalColumn + 1}`,
    );
  };
  Error.prepareStackTrace = (error, sites) =>
    [Error.prototype.toString.call(error), ...sites.map((site) => `    at ${told(site)}`)].join('\n');
};

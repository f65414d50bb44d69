// Stands in for rtl-css-js in the pane's bundle. Griffel mirrors every style for pages that read from right to left; the
// pane speaks Chinese and English only, so nothing is ever mirrored.
exports.convertProperty = (key, value) => ({ key, value });
exports.convert = (styles) => styles;

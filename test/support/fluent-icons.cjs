/** Fluent's icons, each from the file of its own that the library has besides the one with all 17 MB of them, which every
 *  test file of the pane would load anew. */
const known = {
  __esModule: true,
  ...require('@fluentui/react-icons/utils'),
  ...require('@fluentui/react-icons/providers'),
};

/** `ChevronDown20Regular` is one of `chevron-down`. */
function iconNamed(name) {
  const family = name
    .replace(/\d*(?:Regular|Filled|Light|Color)$/, '')
    .replace(/[a-z\d](?=[A-Z])|[a-zA-Z](?=\d)|[A-Z](?=[A-Z][a-z])/g, '$&-')
    .toLowerCase();
  return require(`@fluentui/react-icons/svg/${family}`)[name];
}

module.exports = new Proxy(known, {
  get: (helpers, name) => (name in helpers || typeof name === 'symbol' ? helpers[name] : iconNamed(name)),
});

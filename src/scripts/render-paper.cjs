// A paper of ours in Markdown as HTML: for the page of help, and for the test that follows its links.
const { readFileSync } = require('node:fs');
const markdown = require('markdown-it');
const anchor = require('markdown-it-anchor');

/** A heading's place by the rule of the sites that show Markdown, so that one link does on both. */
const slugify = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/gu, '-');

/** A file's Markdown as HTML, with a place at each heading; HTML in it is left as it is. */
function renderPaper(file) {
  const paper = markdown({ html: true }).use(anchor.default ?? anchor, { slugify, tabIndex: false });
  return paper.render(readFileSync(file, 'utf8'));
}

module.exports = { renderPaper };

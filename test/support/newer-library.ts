import { readFileSync } from 'node:fs';

/** Microsoft's library as their addresses serve it: with notes, which their package lacks. Nobody here can fetch that one, so it
 *  is the package's own, readable form with one more pair of classes: the generated ones of threaded comments, which have the
 *  same members, under the names of notes. */
export function libraryWithNotes(readableForm: string): string {
  const text = readFileSync(readableForm, 'utf8').replaceAll('\r\n', '\n');
  const excel = text.indexOf('Excel.RangeAreasCollection = RangeAreasCollection;');
  const classes = ['CommentCollection', 'Comment'].map((name) => asNotes(generatedClass(text, name, excel)));
  const properties = ['Workbook', 'Worksheet'].map((owner) =>
    asNotes(generatedProperty(text, owner, excel)).replace(/\n *_CC\..*/, ''),
  );
  const end = text.indexOf('\n    var _typeCommentCollection', excel);
  return `${text.slice(0, end)}\n${classes.join('\n')}\n${properties.join('\n')}\n${text.slice(end)}`;
}

function generatedClass(text: string, name: string, from: number): string {
  const start = text.indexOf(`    var _type${name} = "${name}";`, from);
  const last = `    Excel.${name} = ${name};\n`;
  const end = text.indexOf(last, start);
  if (start < 0 || end < 0) throw new Error(`the library has no class ${name}`);
  return text.slice(start, end + last.length);
}

function generatedProperty(text: string, owner: string, before: number): string {
  const start = text.lastIndexOf(`    Object.defineProperty(${owner}.prototype, "comments"`, before);
  const last = '\n        });\n';
  const end = text.indexOf(last, start);
  if (start < 0 || end < 0) throw new Error(`the library has no comments of a ${owner}`);
  return text.slice(start, end + last.length).replace(`(${owner}.prototype`, `(Excel.${owner}.prototype`);
}

/** A note has no kinds of content, and came with 1.18. */
function asNotes(code: string): string {
  return code
    .replace(/\bComment(Collection)?\b/g, 'Note$1')
    .replace(/_typeComment(Collection)?\b/g, '_typeNote$1')
    .replace(/"(?:Work(?:book|sheet)\.)?comments"/g, (name) => name.replace('comments', 'notes'))
    .replaceAll('m_comments', 'm_notes')
    .replaceAll('"Comments"', '"Notes"')
    .replaceAll('[cellAddress, content, contentType]', '[cellAddress, content]')
    .replace(/_defaultApiSetName, "1\.1\d"/g, '_defaultApiSetName, "1.18"');
}

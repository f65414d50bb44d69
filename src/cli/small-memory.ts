import { statSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';

/** With more files than this, memory counts for more than the last tenth of a second. */
const FEW_FILES = 50;

/** A folder may hold any number. */
const isFolder = (name: string): boolean => statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;

function isMany(named: readonly string[]): boolean {
  try {
    return named.length > FEW_FILES || named.some(isFolder);
  } catch {
    return false; // a name that is none is told later
  }
}

// What one file leaves behind is gone with the next, but V8 lets its heap grow by it unless it is told early: this is the
// first import, and holds for the threads as well. Smaller still would cost a third more time.
if (isMany(process.argv.slice(2))) {
  setFlagsFromString('--max-semi-space-size=4');
  setFlagsFromString('--heap-growing-percent=30');
}

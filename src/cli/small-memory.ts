import { setFlagsFromString } from 'node:v8';

/** With more files than this, memory counts for more than the last tenth of a second. */
const FEW_FILES = 50;

// What one file leaves behind is gone with the next, but V8 lets its heap grow by it unless it is told early: this is the
// first import, and holds for the threads as well. Smaller still would cost a third more time.
if (process.argv.length > FEW_FILES) {
  setFlagsFromString('--max-semi-space-size=4');
  setFlagsFromString('--heap-growing-percent=30');
}

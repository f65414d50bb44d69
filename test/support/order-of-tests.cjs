const path = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** First what takes long and needs no site, which is built meanwhile; then what opens it in a browser; then all the rest,
 *  whose short files keep every worker busy to the end. */
const TURNS = [['acceptance', 'host', 'taskpane'], ['browser']];

class OrderOfTests extends Sequencer {
  sort(tests) {
    const turnOf = (test) => {
      const folder = path.relative(__dirname, test.path).split(path.sep)[1];
      const turn = TURNS.findIndex((folders) => folders.includes(folder));
      return turn === -1 ? TURNS.length : turn;
    };
    // Within a turn as jest has it: what failed, then what took long last time, else the longest file.
    return super.sort(tests).sort((a, b) => turnOf(a) - turnOf(b));
  }
}

module.exports = OrderOfTests;

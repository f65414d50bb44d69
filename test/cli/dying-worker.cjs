// A thread of worker-pool.test.ts: what it does is its task.
const { parentPort, workerData } = require('node:worker_threads');

parentPort.on('message', async (task) => {
  if (task === 'throw') throw new RangeError('of the task');
  if (task === 'exit') process.exit(3);
  await new Promise((done) => setTimeout(done, task));
  parentPort.postMessage(`${workerData} ${task}`);
});

// Given to node with --require: writes the greatest memory the process took, in KB, and its processor time, in seconds, to
// the file in JIXIAO_PEAK.
const { writeFileSync } = require('node:fs');
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.JIXIAO_PEAK, `${maxRSS} ${(userCPUTime + systemCPUTime) / 1e6}`);
});

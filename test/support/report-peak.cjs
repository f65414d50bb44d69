// Given to node with --require: writes the greatest memory the process took, in KB, to the file in JIXIAO_PEAK.
const { writeFileSync } = require('node:fs');
process.on('exit', () => writeFileSync(process.env.JIXIAO_PEAK, String(process.resourceUsage().maxRSS)));

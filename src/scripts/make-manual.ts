import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionManual } from '../core/scoring/function-manual';
import { ruleDescription } from './rule-description';
import { ruleSetJsonSchema } from './rule-set-json-schema';

/** Writes what is generated from the scoring functions and the rule set's form: the manual and the JSON Schema. */
const folder = join(__dirname, '../core/scoring');
writeFileSync(join(folder, 'MANUAL.md'), functionManual(ruleDescription));
writeFileSync(join(folder, 'rule-set.schema.json'), `${JSON.stringify(ruleSetJsonSchema(), null, 2)}\n`);

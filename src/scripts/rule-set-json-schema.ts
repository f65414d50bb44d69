import { toJsonSchema } from '@valibot/to-json-schema';
import { repeatedParts, ruleSetSchema } from '../core/scoring/rule-set/schema/rule-set-schema';

/** The published form of a rule set file, for editors and other programs. What a JSON Schema cannot say (bands in order,
 *  grades from best to worst) only our own reader checks. */
export function ruleSetJsonSchema(): object {
  const schema = toJsonSchema(ruleSetSchema, {
    errorMode: 'ignore',
    definitions: repeatedParts,
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'custom' ? { type: 'string', pattern: '^[A-Z]\\d{1,2}$' } : jsonSchema,
  });
  return {
    ...schema,
    title: '绩效评分口径 / performance scoring rule set',
    description: 'A complete rule set. A file that extends another one states only what differs, beside "extends".',
  };
}

import { isFields } from '../../core/record/canonical-json';
import { ruleSetSchema } from '../../core/scoring/rule-set/schema/rule-set-schema';

/** How a field of a rule set is filled in, as the schema says: a text or a figure, one of a few words, a function with its
 *  parameters, a list, a group of fields, or a group whose fields depend on one of them. `other`: not in the pane. */
export type FieldShape =
  | { readonly kind: 'text' | 'number' | 'function' | 'other' }
  | { readonly kind: 'pick'; readonly options: readonly string[] }
  | { readonly kind: 'fixed'; readonly value: unknown }
  | { readonly kind: 'list'; readonly of: FieldShape }
  | GroupShape
  | { readonly kind: 'forms'; readonly by: string; readonly forms: readonly GroupShape[] };

export interface GroupShape {
  readonly kind: 'group';
  readonly fields: Readonly<Record<string, FieldShape>>;
}

/** The fields of a rule set document. */
export function ruleSetShape(): GroupShape {
  return groupOf(ruleSetSchema);
}

function shapeOf(schema: unknown): FieldShape {
  if (!isFields(schema)) return { kind: 'other' };
  switch (schema['type']) {
    case 'optional':
    case 'nullable':
    case 'exact_optional':
      return shapeOf(schema['wrapped']);
    case 'string':
      return { kind: 'text' };
    case 'number':
      return { kind: 'number' };
    case 'picklist':
      return { kind: 'pick', options: textsOf(schema['options']) };
    case 'literal':
      return { kind: 'fixed', value: schema['literal'] };
    case 'array':
      return { kind: 'list', of: shapeOf(schema['item']) };
    case 'strict_object':
      return groupOf(schema);
    case 'variant':
      return formsOf(schema);
    default:
      return { kind: 'other' };
  }
}

function groupOf(schema: unknown): GroupShape {
  const entries = isFields(schema) && isFields(schema['entries']) ? schema['entries'] : {};
  return {
    kind: 'group',
    fields: Object.fromEntries(Object.entries(entries).map(([name, inner]) => [name, shapeOf(inner)])),
  };
}

/** Functions have fields of their own in the pane; other groups are told apart by one of a few words. */
function formsOf(schema: Readonly<Record<string, unknown>>): FieldShape {
  const { key: by, options } = schema;
  if (by === 'function' || typeof by !== 'string') return { kind: 'function' };
  return { kind: 'forms', by, forms: (Array.isArray(options) ? options : []).map(groupOf) };
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** What a new item of a list begins with. */
export function blankOf(shape: FieldShape): unknown {
  switch (shape.kind) {
    case 'group':
      return Object.fromEntries(Object.entries(shape.fields).map(([name, inner]) => [name, blankOf(inner)]));
    case 'forms':
      return shape.forms[0] ? blankOf(shape.forms[0]) : {};
    case 'list':
      return [];
    case 'pick':
      return shape.options[0] ?? '';
    case 'fixed':
      return shape.value;
    case 'function':
      return { function: 'manual' };
    default:
      return '';
  }
}

/** Which of several forms a value has. */
export function formNamed(
  { by, forms }: Extract<FieldShape, { kind: 'forms' }>,
  value: unknown,
): GroupShape | undefined {
  const named = isFields(value) ? value[by] : undefined;
  return forms.find(({ fields }) => {
    const told = fields[by];
    return told?.kind === 'fixed' && told.value === named;
  });
}

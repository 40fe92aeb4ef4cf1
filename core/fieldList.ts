import type { FieldsAnswer } from './api.ts';
import { kinds } from './model.ts';

/** What a field's schema says of it (field.ts). */
interface Meta {
  purpose?: unknown;
  evaluation?: unknown;
  person?: unknown;
}

/** A schema as far as this list looks at it. */
interface Described {
  def: { type: string; innerType?: Described; element?: Described; shape?: Record<string, Described>; in?: Described };
  meta(): Meta | undefined;
}

/** Every stored field, nested ones as `tasks.steps.state`, with why it is kept and what may be evaluated from it. */
export function fieldList(): FieldsAnswer['kinds'] {
  return Object.entries(kinds).map(([kind, { schema, retention }]) => ({
    kind,
    retention: retention.text,
    fields: fieldsIn(schema as unknown as Described, ''),
  }));
}

function fieldsIn(schema: Described, prefix: string): FieldsAnswer['kinds'][number]['fields'] {
  const { shape } = unwrap(schema).def;
  return Object.entries(shape ?? {}).flatMap(([name, inner]) => {
    const meta = metaOf(inner);
    const path = `${prefix}${name}`;
    return [
      {
        name: path,
        purpose: String(meta.purpose ?? ''),
        evaluation: String(meta.evaluation ?? ''),
        ...(meta.person === true ? { person: true as const } : {}),
      },
      ...fieldsIn(inner, `${path}.`),
    ];
  });
}

/** The object behind optional, default, list and pipe. */
function unwrap(schema: Described): Described {
  const inner = schema.def.innerType ?? schema.def.element ?? schema.def.in;
  return inner ? unwrap(inner) : schema;
}

/** `.default()` and `.optional()` wrap a described schema; its description is the inner one's. */
function metaOf(schema: Described): Meta {
  return schema.meta() ?? (schema.def.innerType ? metaOf(schema.def.innerType) : {});
}

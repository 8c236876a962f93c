import { z } from 'zod';
import type { Shape } from './shape.ts';

const nodeSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  anyOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  $ref: z.string().optional(),
  $defs: z.record(z.string(), z.unknown()).optional(),
});
type Node = z.infer<typeof nodeSchema>;

/** A message of the dialect as JSON Schema: what may stand on the wire. */
export type MessageSchema = { readonly top: Node; readonly definitions: Readonly<Record<string, unknown>> };
export type Difference = { readonly place: string; readonly observed: string };

/** The wire form of a message, read from its zod schema. */
export function messageSchema(schema: z.ZodType): MessageSchema {
  const top = nodeSchema.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return { top, definitions: top.$defs ?? {} };
}

/** Members that the message does not know, and values of a type that it does not hold, each with its place. */
export function compareShape(shape: Shape, schema: MessageSchema): Difference[] {
  return differences(shape, schema.top, '', schema.definitions);
}

function differences(
  shape: Shape,
  node: unknown,
  place: string,
  definitions: MessageSchema['definitions'],
): Difference[] {
  const alternatives = alternativesOf(node, definitions);
  if (typeof shape === 'string' || 'json' in shape) return checkKind(shape, alternatives, place);
  if ('list' in shape) {
    const list = alternatives.find((one) => typesOf(one).includes('array'));
    if (list === undefined) return [{ place, observed: 'list' }];
    return shape.list.flatMap((one) => differences(one, list.items, `${place}[]`, definitions));
  }
  const object = alternatives.find((one) => typesOf(one).includes('object'));
  if (object === undefined) return [{ place, observed: 'object' }];
  return Object.entries(shape.members).flatMap(([name, member]) => {
    const inside = place === '' ? name : `${place}.${name}`;
    const known = object.properties?.[name];
    if (known === undefined) return [{ place: inside, observed: kindName(member) }];
    return differences(member, known, inside, definitions);
  });
}

function alternativesOf(node: unknown, definitions: MessageSchema['definitions']): Node[] {
  const parsed = nodeSchema.safeParse(node);
  if (!parsed.success) return [];
  const { $ref, anyOf } = parsed.data;
  if ($ref !== undefined) return alternativesOf(definitions[$ref.replace('#/$defs/', '')], definitions);
  if (anyOf !== undefined) return anyOf.flatMap((one) => alternativesOf(one, definitions));
  return [parsed.data];
}

function typesOf(node: Node): readonly string[] {
  return [node.type ?? []].flat();
}

const jsonTypes: Readonly<Record<string, string>> = {
  null: 'null',
  bool: 'boolean',
  int: 'integer',
  float: 'number',
};
// What a body is when it is no JSON: never what a message may be.
const noJson = ['no-json', 'html', 'xml', 'bytes'];

function checkKind(shape: Shape, alternatives: readonly Node[], place: string): Difference[] {
  const kind = kindName(shape);
  if (kind === 'nothing' && place === '') return [];
  if (noJson.includes(kind)) return [{ place, observed: kind }];
  const wanted = jsonTypes[kind] ?? 'string';
  const types = alternatives.flatMap(typesOf);
  const fits = types.includes(wanted) || (wanted === 'integer' && types.includes('number'));
  return fits ? [] : [{ place, observed: kind }];
}

function kindName(shape: Shape): string {
  if (typeof shape === 'string') return shape;
  if ('json' in shape) return 'json';
  return 'list' in shape ? 'list' : 'object';
}

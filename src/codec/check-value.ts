import { longestMatched, type ValueSchema } from '../model/value-schema.ts';

/** Where a value breaks its schema, from the top (`/rows/0`; '' = the value itself), and the word of the schema that it breaks. */
export type ValueFault = { readonly at: string; readonly why: string };

/**
 * The first thing that a value breaks of its schema; undefined when it fits. The words are those of JSON Schema
 * (2020-12 validation), but for two: no property is accepted that is not named, and a text longer than 256 characters
 * is refused wherever there is a pattern, which bounds the time that a match can take.
 */
export function checkValue(schema: ValueSchema, value: unknown, at = ''): ValueFault | undefined {
  if (!hasType(schema.type, value)) return { at, why: `type ${schema.type}` };
  if (schema.enum !== undefined && !schema.enum.some((one) => one === value)) return { at, why: 'enum' };
  if (typeof value === 'string') return checkText(schema, value, at);
  if (typeof value === 'number') return checkNumber(schema, value, at);
  if (Array.isArray(value)) return checkItems(schema, value, at);
  return isRecord(value) ? checkProperties(schema, value, at) : undefined;
}

function hasType(type: ValueSchema['type'], value: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isRecord(value);
  if (type === 'integer') return Number.isSafeInteger(value);
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === type;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkText({ pattern, minLength, maxLength }: ValueSchema, value: string, at: string) {
  const length = [...value].length;
  if (minLength !== undefined && length < minLength) return { at, why: `minLength ${minLength}` };
  if (maxLength !== undefined && length > maxLength) return { at, why: `maxLength ${maxLength}` };
  if (pattern === undefined) return undefined;
  if (value.length > longestMatched) return { at, why: `maxLength ${longestMatched}` };
  return new RegExp(pattern, 'u').test(value) ? undefined : { at, why: `pattern ${pattern}` };
}

function checkNumber({ minimum, maximum }: ValueSchema, value: number, at: string): ValueFault | undefined {
  if (minimum !== undefined && value < minimum) return { at, why: `minimum ${minimum}` };
  if (maximum !== undefined && value > maximum) return { at, why: `maximum ${maximum}` };
  return undefined;
}

function checkItems({ items }: ValueSchema, value: unknown[], at: string): ValueFault | undefined {
  if (items === undefined) return undefined;
  return first(value.entries(), ([index, item]) => checkValue(items, item, `${at}/${index}`));
}

function checkProperties(schema: ValueSchema, value: Readonly<Record<string, unknown>>, at: string) {
  const missing = schema.required?.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return { at: `${at}/${missing}`, why: 'required' };
  const known = new Map(Object.entries(schema.properties ?? {}));
  return first(Object.entries(value), ([name, one]) => {
    const own = known.get(name);
    if (own !== undefined) return checkValue(own, one, `${at}/${name}`);
    return schema.additionalProperties === true
      ? undefined
      : { at: `${at}/${name}`, why: 'additionalProperties' };
  });
}

function first<T>(all: Iterable<T>, check: (one: T) => ValueFault | undefined): ValueFault | undefined {
  for (const one of all) {
    const fault = check(one);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

import { z } from 'zod';

/**
 * Fields as Kaggle's generated messages treat them: a member that is absent or null has its default,
 * unknown members are ignored. `optional…` fields keep absence visible as undefined.
 */
export const dialectFields = {
  text: z
    .string()
    .nullish()
    .transform((value) => value ?? ''),
  whole: z
    .int()
    .nullish()
    .transform((value) => value ?? 0),
  flag: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
  texts: z
    .array(z.string())
    .readonly()
    .nullish()
    .transform((value) => value ?? []),
  optionalText: z
    .string()
    .nullish()
    .transform((value) => value ?? undefined),
  optionalWhole: z
    .int()
    .nullish()
    .transform((value) => value ?? undefined),
  optionalFlag: z
    .boolean()
    .nullish()
    .transform((value) => value ?? undefined),
  /** Name in any case and with or without underscores, or the number. */
  enumeration: z.union([z.string(), z.int()]).nullish(),
};

/** A list of messages; null counts as empty, as the output pages of older sessions have it. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .nullish()
    .transform((value) => value ?? []);
}

/** One remote operation: a POST of the JSON request to `/{service}/{method}`. */
export type Method<Request extends z.ZodType = z.ZodType, Response extends z.ZodType = z.ZodType> = {
  readonly service: string;
  readonly method: string;
  readonly request: Request;
  readonly response: Response;
};

/**
 * The place of a foreign enum value in `names` (UPPER_SNAKE, ordered by number): accepts any case, camelCase
 * and the number itself; an absent value is number 0. undefined = a value that the table does not hold.
 */
export function enumName<Name extends string>(
  names: readonly Name[],
  value: string | number | null | undefined,
): Name | undefined {
  if (value === undefined || value === null) return names[0];
  if (typeof value === 'number') return names[value];
  const wanted = folded(value);
  return names.find((name) => folded(name) === wanted);
}

function folded(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

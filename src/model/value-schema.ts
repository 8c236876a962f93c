import { z } from 'zod';

/** Longest text that is held against a pattern; a longer one is refused before it is. */
export const longestMatched = 256;

/** What a value of a user's macro may be: a stated part of JSON Schema, nothing more. */
export type ValueSchema = {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly description?: string | undefined;
  readonly enum?: readonly (string | number | boolean)[] | undefined;
  readonly pattern?: string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly items?: ValueSchema | undefined;
  readonly properties?: Readonly<Record<string, ValueSchema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly additionalProperties?: boolean | undefined;
};

/** Name of an input or output. */
export const valueNameSchema = z.string().regex(/^[a-z][a-zA-Z0-9_]{0,39}$/);

const count = z.number().int().min(0).max(65_536);

export const valueSchemaSchema: z.ZodType<ValueSchema> = z
  .lazy(() =>
    z.strictObject({
      type: z.enum(['string', 'integer', 'number', 'boolean', 'array', 'object']),
      description: z.string().max(500).optional(),
      enum: z
        .array(z.union([z.string(), z.number(), z.boolean()]))
        .min(1)
        .optional(),
      /** Anchored, at most 200 characters, without what can take long: see src/config/check-pattern.ts. */
      pattern: z.string().max(200).optional(),
      minLength: count.optional(),
      maxLength: count.optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
      items: valueSchemaSchema.optional(),
      properties: z.record(valueNameSchema, valueSchemaSchema).optional(),
      required: z.array(valueNameSchema).optional(),
      /** Absent: no property but the named ones. */
      additionalProperties: z.boolean().optional(),
    }),
  )
  .meta({ id: 'value' });

/** The schema of an input or an output: always an object. */
export const objectSchemaSchema = z
  .strictObject({
    type: z.literal('object'),
    description: z.string().max(500).optional(),
    properties: z.record(valueNameSchema, valueSchemaSchema).default({}),
    required: z.array(valueNameSchema).default([]),
    additionalProperties: z.literal(false).optional(),
  })
  .meta({ id: 'object' });

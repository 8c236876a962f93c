import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { machinesJsonSchema } from '../../../src/config/machines-schema.ts';
import { machineSchema } from '../../../src/model/machines.ts';

test('the schema for editors knows every member of a machine, and refuses any other', () => {
  const machines = z.object({
    additionalProperties: z.literal(false),
    properties: z.object({
      machines: z.object({
        items: z.object({
          additionalProperties: z.literal(false),
          properties: z.record(z.string(), z.unknown()),
          required: z.array(z.string()),
        }),
      }),
    }),
  });
  const { items } = machines.parse(machinesJsonSchema()).properties.machines;
  assert.deepEqual(Object.keys(items.properties), Object.keys(machineSchema.shape));
  assert.ok(items.required.includes('limits') && !items.required.includes('fallback'));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { renderSarif } from '../../../src/report/sarif.ts';
import { sound, withExtra } from '../../support/audit-builder.ts';
import { documentOf } from '../../support/audited-dossier.ts';
import { buildWheel } from '../../support/wheel-builder.ts';

const text = z.strictObject({ text: z.string().min(1), markdown: z.string().optional() });
const level = z.enum(['none', 'note', 'warning', 'error']);

// What SARIF 2.1.0 (OASIS) asks of the properties that are used here.
const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: text,
              fullDescription: text,
              help: text,
              defaultConfiguration: z.strictObject({ level }),
              properties: z.strictObject({ tags: z.array(z.string()) }),
            }),
          ),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      invocations: z.array(z.strictObject({ executionSuccessful: z.boolean() })),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.number().int().nonnegative(),
          kind: z.enum(['fail', 'open']),
          level,
          message: text,
          locations: z.tuple([
            z.strictObject({
              physicalLocation: z.strictObject({
                artifactLocation: z.strictObject({
                  uri: z.string().regex(/^(?!\/)(?:[\w.!~*'()/-]|%[0-9A-F]{2})+$/),
                  uriBaseId: z.literal('%SRCROOT%'),
                }),
                region: z.strictObject({ startLine: z.number().int().positive() }).optional(),
              }),
            }),
          ]),
          partialFingerprints: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
        }),
      ),
      properties: z.record(z.string(), z.string()),
    }),
  ]),
});

const wheel = (name: string) =>
  buildWheel({ name, version: '1.0+é', tag: 'cp311-cp311-manylinux_2_17_x86_64' });
const read = (facts: Parameters<typeof documentOf>[0], prefix = '') =>
  sarifSchema.parse(JSON.parse(renderSarif(documentOf(facts), prefix))).runs[0];

test('each result points at its rule by index, at a file below the prefix, and has help with the fix', () => {
  const run = read(withExtra(wheel('one')), 'examples/nx47');
  assert.ok(run.results.length > 0);
  for (const result of run.results) {
    assert.equal(run.tool.driver.rules[result.ruleIndex]?.id, result.ruleId);
    assert.match(result.locations[0].physicalLocation.artifactLocation.uri, /^examples\/nx47\//);
  }
  const rule = run.tool.driver.rules.find(({ id }) => id === 'WHL-008');
  assert.match(rule?.help.markdown ?? '', /\n\nTake the wheel published/);
});

test('the fingerprint of a finding stays when another one appears beside it, and differs from its', () => {
  const prints = (...names: string[]) =>
    read(withExtra(...names.map(wheel))).results.map((one) => one.partialFingerprints['nx47Finding/v1']);
  const both = prints('one', 'other');
  assert.equal(new Set(both).size, both.length);
  for (const print of prints('one')) assert.ok(both.includes(print));
});

test('a rule that could not be decided is open, with level none; the whole project stands at nx47.yml', () => {
  const run = read({ ...sound, compilation: { minor: '', cells: [] } });
  assert.deepEqual([...new Set(run.results.map((one) => `${one.kind} ${one.level}`))], ['open none']);
  const document = documentOf(sound);
  const finding = {
    ...{ rule: 'REP-010', severity: 'error' as const, answer: 'fail' as const, file: '', line: 3 },
    ...{ title: 't', why: 'w', fix: 'f', expected: '', observed: '', evidence: [] },
  };
  const log = sarifSchema.parse(JSON.parse(renderSarif({ ...document, findings: [finding] }, '')));
  assert.deepEqual(log.runs[0].results[0]?.locations[0].physicalLocation, {
    artifactLocation: { uri: 'nx47.yml', uriBaseId: '%SRCROOT%' },
    region: { startLine: 3 },
  });
});

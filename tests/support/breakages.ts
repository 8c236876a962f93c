import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Condition } from '../../src/gate/condition.ts';
import { judge } from '../../src/gate/judge.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import type { Finding } from '../../src/model/finding.ts';
import { buildDossier, type RunDraft, someNoise } from './dossier-builder.ts';

/** [condition, what is wrong, the change, conditions that can't hold either because of it]. */
export type Breakage = readonly [string, string, (draft: RunDraft) => void, ...string[]];

export const perfect = buildDossier();

/** What an audit says of a wheel of another ABI. */
export const finding: Finding = {
  rule: 'WHL-001',
  severity: 'error',
  answer: 'fail',
  file: 'bundle/numpy.whl',
  expected: 'cp312',
  observed: 'cp311',
  evidence: [],
};

/** What the kit says of a library that it loaded. */
export const native = {
  path: '/x',
  sha256: perfect.manifest?.files[0]?.sha256 ?? '',
  loaded: true,
  error: '',
  missing_symbols: [],
};

/** One test for each breakage: the run is perfect but for it, fails there alone and is refused for it. */
export function testBreakages(conditions: readonly Condition[], breakages: readonly Breakage[]): void {
  for (const [id, what, change, ...also] of breakages) {
    test(`${id} refuses when ${what}`, () => {
      const verdict = judge(buildDossier(change), someNoise);
      const failed = verdict.conditions.filter(({ answer }) => answer === 'fail').map((one) => one.id);
      assert.deepEqual(failed, [id, ...also]);
      assert.equal(verdict.kind, 'NO-GO');
      assert.equal(verdict.cause, id);
    });
  }
  test('every condition that a rehearsal must meet is broken at least once', () => {
    const broken = new Set(breakages.map(([id]) => id));
    const spared = conditions.filter(({ id, scope }) => scope === 'both' && !broken.has(id));
    assert.deepEqual(spared, []);
  });
}

export function inReport(test: string, members: Record<string, unknown>): (draft: RunDraft) => void {
  return (draft) => {
    draft.report[test] = members;
  };
}

export function setReport(key: string, value: unknown): (draft: RunDraft) => void {
  return (draft) => {
    draft.report[key] = value;
  };
}

export function setSeen(key: string, value: unknown): (draft: RunDraft) => void {
  return (draft) => {
    draft.observations[key] = value;
  };
}

export function setSums(key: string, value: unknown): (draft: RunDraft) => void {
  return (draft) => {
    draft.checksums[key] = value;
  };
}

export function setPart<Part extends 'kernel' | 'session'>(
  part: Part,
  members: Partial<NonNullable<Dossier[Part]>>,
): (draft: RunDraft) => void {
  return (draft) => {
    const whole = perfect[part];
    assert.ok(whole);
    draft.dossier = { ...draft.dossier, [part]: { ...whole, ...members } };
  };
}

/** `files` of file 6 as the kit wrote it for the perfect run. */
export function listed(): Record<string, unknown> {
  const manifest = perfect.collected?.files.find((file) => file.name === 'lumvorax_checksums_manifest.json');
  const files: unknown = JSON.parse(new TextDecoder().decode(manifest?.bytes))['files'];
  assert.ok(typeof files === 'object' && files !== null);
  return { ...files };
}

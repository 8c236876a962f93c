import assert from 'node:assert/strict';
import type { Judgement } from '../../src/gate/condition.ts';
import { judge } from '../../src/gate/judge.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { someNoise } from './some-noise.ts';

/** What the judge tells of one condition of a dossier: its answer, what it expects and saw, and by which evidence. */
export function toldOf(id: string, dossier: Dossier): Judgement {
  const found = judge(dossier, someNoise).conditions.find((one) => one.id === id);
  assert.ok(found, `${id} is not asked for`);
  const { answer, expected, observed, evidence } = found;
  return { answer, expected, observed, evidence };
}

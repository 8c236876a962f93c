import assert from 'node:assert/strict';
import { type Breach, list } from './laws/source.ts';

/** Fails with one `file:line: what` a breach. */
export function assertLawful(breaches: readonly Breach[]): void {
  assert.ok(breaches.length === 0, `${breaches.length} breaches:\n${list(breaches)}`);
}

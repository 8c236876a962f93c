import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectedPins } from '../../../../src/audit/closure/connected-pins.ts';
import {
  type Cause,
  emptyState,
  setCriterion,
  setPin,
} from '../../../../src/audit/closure/resolver-state.ts';
import type { Pin } from '../../../../src/audit/closure/stock.ts';

/** Who asks for each name: other names, `command`, or `replaced x`, a pin of x that another took the place of. */
function connected(askers: Readonly<Record<string, readonly string[]>>) {
  const state = emptyState();
  const pinOf = (key: string): Pin => ({ key, name: key, version: undefined, extras: [] });
  const pins = new Map(Object.keys(askers).map((key) => [key, pinOf(key)]));
  const parentOf = (asker: string) =>
    asker.startsWith('replaced ') ? pinOf(asker.slice(9)) : pins.get(asker);
  for (const [key, names] of Object.entries(askers)) {
    const causes: Cause[] = names.map((asker) => ({
      want: { key, text: `${key} of ${asker}` },
      parent: parentOf(asker),
    }));
    setCriterion(state, key, { candidates: [], causes, incompatible: [] });
  }
  for (const pin of pins.values()) setPin(state, pin);
  const { pins: found, circle } = connectedPins(state);
  return { pins: [...found.keys()], circle: circle?.map(({ want }) => want.text) };
}

test('what the command leads to stays, over two steps as well, in the order in which it was decided', () => {
  assert.deepEqual(connected({ c: ['b'], b: ['a'], a: ['command'] }), {
    pins: ['c', 'b', 'a'],
    circle: undefined,
  });
});

test('what only a replaced pin asked for goes, and so does what it asked for itself', () => {
  const askers = { a: ['command'], b: ['replaced a'], c: ['b'], d: ['b', 'a'], e: [] };
  assert.deepEqual(connected(askers), { pins: ['a', 'd'], circle: undefined });
});

test('two that require each other stay where the command leads to one of them first', () => {
  assert.deepEqual(connected({ a: ['command', 'b'], b: ['a'] }).pins, ['a', 'b']);
  assert.deepEqual(connected({ b: ['a'], a: ['command', 'b'] }).pins, ['b', 'a']);
});

test('where pip runs in a circle, what its members want of each other is told, without the way into it', () => {
  assert.deepEqual(connected({ way: ['x'], x: ['y'], y: ['replaced x', 'z'], z: ['x'] }), {
    pins: [],
    circle: ['x of y', 'y of z', 'z of x'],
  });
  assert.deepEqual(connected({ a: ['a'] }), { pins: [], circle: ['a of a'] });
});

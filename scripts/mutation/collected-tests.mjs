/**
 * Stands in for `node:test` while the mutation runner loads test files: it writes down what they declare, and the
 * runner runs it. Only what the tests of the audit use is here; anything else fails at once, by its absence.
 */
const desk = globalThis.nx47CollectedTests;
let groups = [];

export function describe(name, body) {
  groups = [...groups, name];
  body();
  groups = groups.slice(0, -1);
}

export function test(name, ...rest) {
  const run = rest.at(-1);
  desk.file.tests.push({ name: [...groups, name].join(' > '), run });
}

export const it = test;

export function before(act) {
  desk.file.before.push(act);
}

/** Temporary folders stay until the process ends: their tests run again for the next change. */
export function after() {}

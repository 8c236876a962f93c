import type { AuditInput } from '../../audit/audit-input.ts';
import { checkClosure } from '../../audit/closure/check-closure.ts';
import { checkWheels, wheelsOf } from '../../audit/wheels/check-wheels.ts';
import type { Finding } from '../../model/finding.ts';
import type { FetchedWheel } from './read-folder.ts';

/** Wheels that go, by name in the bundle, and those that come, by the name that each gets. */
export type WheelEdit = {
  readonly removed: readonly string[];
  readonly added: readonly { readonly name: string; readonly fetched: FetchedWheel }[];
};

/** The project's facts as they are once the edit was made; manifest and scripts as they were. */
export function factsAfter(facts: AuditInput, { removed, added }: WheelEdit): AuditInput {
  if (facts.bundle === undefined) return facts;
  const gone = new Set([...removed, ...added.map(({ name }) => name)]);
  const read = wheelsOf(facts).filter(({ file }) => !gone.has(file));
  return {
    ...facts,
    bundle: {
      ...facts.bundle,
      files: [
        ...facts.bundle.files.filter(({ name }) => !gone.has(name)),
        ...added.map(({ name, fetched: { sha256, byteLength } }) => ({ name, byteLength, sha256 })),
      ],
    },
    wheels: [...read, ...added.map(({ name, fetched }) => ({ ...fetched.wheel, file: name }))],
  };
}

/** What the rules about wheels and their closure say of these facts. */
export function wheelFindings(facts: AuditInput): Finding[] {
  return [...checkWheels(facts).findings, ...checkClosure(facts).findings];
}

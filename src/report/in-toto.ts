import type { Dossier } from '../model/dossier.ts';
import type { NamedDigest } from '../model/surface.ts';
import type { VerdictKind } from '../model/verdict.ts';
import { subjectsOf } from './subjects.ts';
import { isRequired, verdictOf } from './verdict-parts.ts';

type ResourceDescriptor = { readonly name: string; readonly digest: { readonly sha256: string } };

/** in-toto Statement v1 with the predicate test-result v0.1. */
export type TestResultStatement = {
  readonly _type: 'https://in-toto.io/Statement/v1';
  readonly subject: readonly ResourceDescriptor[];
  readonly predicateType: 'https://in-toto.io/attestation/test-result/v0.1';
  readonly predicate: {
    readonly result: TestResult;
    readonly configuration: readonly ResourceDescriptor[];
    readonly url?: string;
    readonly passedTests: readonly string[];
    readonly warnedTests: readonly string[];
    readonly failedTests: readonly string[];
  };
};
type TestResult = 'PASSED' | 'WARNED' | 'FAILED';

/**
 * The result that a policy may read: PASSED is GO and nothing else. WARNED is a rehearsal in which everything held,
 * for whoever wants to gate on one. A private root is FAILED, since who holds it could have written every answer, and
 * a policy that lets warnings pass would let it pass. What was never judged has passed nothing.
 */
export const testResults: Readonly<Record<VerdictKind, TestResult>> = {
  GO: 'PASSED',
  'GO-PRIVATE-ROOT': 'FAILED',
  'NO-GO': 'FAILED',
  INCONCLUSIVE: 'FAILED',
  REHEARSED: 'WARNED',
  PENDING: 'FAILED',
  PLANNED: 'FAILED',
  AUDITED: 'FAILED',
};

/**
 * The verdict as a statement about the bundle, the code, the library and the main report; undefined for a run that
 * came to none of them, since a statement needs a subject. A condition that is required and not proven has failed; one
 * that this target does not ask for and that did not hold is a warning.
 */
export function testResultStatement(dossier: Dossier): TestResultStatement | undefined {
  const subjects = subjectsOf(dossier);
  if (subjects.length === 0) return undefined;
  const verdict = verdictOf(dossier);
  const open = verdict.conditions.filter(({ answer }) => answer !== 'ok');
  const url = dossier.kernel?.url ?? '';
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjects.map(described),
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: {
      result: testResults[verdict.kind],
      configuration: (dossier.configuration ?? []).map(described),
      ...(/^https?:\/\//.test(url) ? { url } : {}),
      passedTests: verdict.conditions.filter(({ answer }) => answer === 'ok').map(({ id }) => id),
      warnedTests: open.filter((one) => !isRequired(one, dossier)).map(({ id }) => id),
      failedTests: open.filter((one) => isRequired(one, dossier)).map(({ id }) => id),
    },
  };
}

function described({ name, sha256 }: NamedDigest): ResourceDescriptor {
  return { name, digest: { sha256 } };
}

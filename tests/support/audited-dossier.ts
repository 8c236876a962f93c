import { auditAnswer } from '../../src/audit/answer.ts';
import { type AuditInput, audit } from '../../src/audit/audit.ts';
import { rules } from '../../src/audit/rules.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import type { Language } from '../../src/model/language.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { type AuditDocument, auditDocument } from '../../src/report/audit-json.ts';
import { bundleManifest } from '../../src/survey/bundle-manifest.ts';
import { sentences } from '../../src/text/sentences.ts';
import { buildDossier } from './dossier-builder.ts';

/** The dossier of a finished check of these facts. */
export function auditedDossier(input: AuditInput): Dossier {
  const found = audit(input);
  const answer = auditAnswer(found);
  const failed = found.findings.find((one) => one.severity === 'error' && one.answer === 'fail');
  const kinds = { ok: 'AUDITED', fail: 'NO-GO', unknown: 'INCONCLUSIVE' } as const;
  const verdict: Verdict = {
    kind: kinds[answer],
    cause: answer === 'unknown' ? 'unproven' : (failed?.rule ?? ''),
    packs: input.request.packs,
    conditions: [],
  };
  return {
    ...buildDossier(),
    settings: input.request,
    ...(input.bundle === undefined ? {} : { manifest: bundleManifest(input.bundle) }),
    auditBefore: found,
    verdict,
    incidents: [],
  };
}

/** What `nx47 audit --format json` says of these facts. */
export function documentOf(input: AuditInput, language: Language = 'en'): AuditDocument {
  return auditDocument(auditedDossier(input), sentences(language), { version: '1.2.3', language, rules });
}

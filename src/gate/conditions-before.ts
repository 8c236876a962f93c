import type { Audit, Finding } from '../model/finding.ts';
import { runtimeProfileName } from '../model/kernel-outputs.ts';
import {
  asksBundle,
  type Condition,
  equal,
  type Judgement,
  judgement,
  notReached,
  stepEvidence,
} from './condition.ts';
import type { GateFacts } from './facts.ts';

/** What had to hold before the session could start (acceptance C), in the order of the run. */
export const conditionsBefore: readonly Condition[] = [
  { id: 'GATE-001', pack: 'core', scope: 'both', judge: judgePrechecks },
  { id: 'GATE-002', pack: 'core', scope: 'both', judge: judgeAuditBefore },
  { id: 'GATE-003', pack: 'core', scope: 'both', applies: asksBundle, judge: judgeDataset },
  { id: 'GATE-004', pack: 'core', scope: 'both', judge: judgePush },
  { id: 'GATE-005', pack: 'core', scope: 'both', applies: asksBundle, judge: judgeSources },
  { id: 'GATE-006', pack: 'core', scope: 'both', judge: judgeSource },
];

function judgePrechecks({ dossier: { prechecks } }: GateFacts): Judgement {
  const expected = 'every row: ok';
  if (prechecks.length === 0) return notReached(expected);
  const bad = prechecks.find((row) => row.answer === 'fail') ?? prechecks.find((row) => row.answer !== 'ok');
  if (bad !== undefined) {
    const observed = `${bad.id}: ${bad.answer}: ${bad.observed}`;
    return judgement(bad.answer, expected, observed, [bad.evidence].filter(isNamed));
  }
  const evidence = prechecks.map((row) => row.evidence).filter(isNamed);
  // One row without evidence leaves the whole unproven.
  const proven = evidence.length === prechecks.length;
  return judgement('ok', expected, `${prechecks.length} ok`, proven ? [...new Set(evidence)] : []);
}

function judgeAuditBefore(facts: GateFacts): Judgement {
  const audit = facts.dossier.auditBefore;
  const expected = '0 error findings';
  if (audit === undefined || audit.rulesRun.length === 0) return notReached(expected);
  const failed = blocking(audit).filter((finding) => finding.answer === 'fail');
  // A derived profile can't know everything: only the audit after the run must answer every rule.
  if (failed.length > 0) return judgement('fail', expected, showFindings(failed), findingEvidence(failed));
  return judgement(
    'ok',
    expected,
    `${audit.profile}: ${audit.rulesRun.length} rules`,
    stepEvidence(facts, 'audit'),
  );
}

/** The audit after the run, on the facts that the kit captured: every rule must be answered, and ok. */
export function judgeAuditAfter(facts: GateFacts): Judgement {
  const audit = facts.dossier.auditAfter;
  const expected = '0 error findings, 0 unknown';
  if (audit === undefined || audit.rulesRun.length === 0) return notReached(expected);
  const failed = blocking(audit).filter((finding) => finding.answer === 'fail');
  const unknown = blocking(audit).filter((finding) => finding.answer === 'unknown');
  if (failed.length > 0) return judgement('fail', expected, showFindings(failed), findingEvidence(failed));
  if (unknown.length > 0)
    return judgement('unknown', expected, showFindings(unknown), findingEvidence(unknown));
  const captured = facts.profile.state === 'read' ? facts.profile.value.id : '';
  const observed = `${audit.profile}: ${audit.rulesRun.length} rules`;
  // An audit of any other profile proves nothing of the machine that ran.
  if (audit.profile !== captured) return judgement('unknown', captured, observed, []);
  // The captured profile is no proof of an audit whose own post-check was not answered.
  const step = stepEvidence(facts, 'audit-again');
  const evidence = step.length === 0 ? [] : [...step, `output:${runtimeProfileName}`];
  return judgement('ok', expected, observed, evidence);
}

function judgeDataset(facts: GateFacts): Judgement {
  const { dataset, manifest, manifestSha256 } = facts.dossier;
  const expected = 'version ≥ 1, listed files == manifest';
  if (dataset === undefined || manifest === undefined || manifestSha256 === undefined)
    return notReached(expected);
  const { owner, slug } = dataset.ref;
  const observed = `${owner}/${slug} v${dataset.version}, ${manifest.files.length} files, ${manifestSha256}`;
  const isVersion = Number.isSafeInteger(dataset.version) && dataset.version > 0;
  if (!isVersion || manifest.files.length === 0) return judgement('fail', expected, observed, []);
  const listed = stepEvidence(facts, 'publish');
  const evidence = listed.length === 0 ? [] : [...listed, `dataset:v${dataset.version}`];
  return judgement('ok', expected, observed, evidence);
}

function judgePush(facts: GateFacts): Judgement {
  const { kernel } = facts.dossier;
  const expected = 'version ≥ 1';
  if (kernel === undefined) return notReached(expected);
  const observed = `${kernel.ref.owner}/${kernel.ref.slug} v${kernel.version}`;
  const isVersion = Number.isSafeInteger(kernel.version) && kernel.version > 0;
  return judgement(isVersion ? 'ok' : 'fail', expected, observed, stepEvidence(facts, 'push'));
}

function judgeSources(facts: GateFacts): Judgement {
  const { kernel, dataset } = facts.dossier;
  if (kernel === undefined || dataset === undefined) return notReached('dataset attached');
  const expected = `${dataset.ref.owner}/${dataset.ref.slug}`;
  const attached = kernel.datasetSources.some((source) => isSameSource(source, expected));
  const observed = kernel.datasetSources.join(', ') || 'none';
  return judgement(attached ? 'ok' : 'fail', expected, observed, stepEvidence(facts, 'push'));
}

function judgeSource(facts: GateFacts): Judgement {
  const { kernel } = facts.dossier;
  if (kernel === undefined) return notReached('ok');
  if (kernel.sourceMatches === 'unknown') return notReached('ok');
  return equal('ok', kernel.sourceMatches, stepEvidence(facts, 'push'));
}

/** Kaggle may list a source with its version: `owner/slug/3`. */
function isSameSource(source: string, ref: string): boolean {
  return source.split('/').slice(0, 2).join('/').toLowerCase() === ref.toLowerCase();
}

function blocking(audit: Audit): Finding[] {
  return audit.findings.filter((finding) => finding.severity === 'error');
}

function showFindings(findings: readonly Finding[]): string {
  const places = findings.map(({ rule, file, line }) => [rule, file, line].filter((part) => part).join(':'));
  return [...new Set(places)].slice(0, 10).join(', ');
}

function findingEvidence(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map((finding) => `finding:${finding.rule}`))];
}

function isNamed(evidence: string): boolean {
  return evidence !== '';
}

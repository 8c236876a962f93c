import { sha256Hex } from '../codec/digest.ts';
import type { AuditDocument, DocumentFinding } from './audit-json.ts';

const levels = { error: 'error', warning: 'warning', note: 'note' } as const;

/**
 * The audit as SARIF 2.1.0 (OASIS), for code scanning and editors. `prefix` leads from the root that places are
 * relative to down to the project; '' when they are the same. What is unknown has kind `open` and, as the
 * specification then asks (3.27.10), level `none`. Ends with a newline.
 */
export function renderSarif(document: AuditDocument, prefix: string): string {
  const ids = document.rules.map(({ id }) => id);
  const run = {
    tool: {
      driver: { name: 'NX47 Certify', version: document.tool.version, rules: document.rules.map(sarifRule) },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: document.incidents.length === 0 }],
    results: document.findings.map((finding) => sarifResult(finding, ids.indexOf(finding.rule), prefix)),
    properties: {
      verdict: document.verdict,
      cause: document.cause,
      profile: document.profile,
    },
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function sarifRule({ id, severity, title, why, fix }: AuditDocument['rules'][number]) {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why} ${fix}`, markdown: `${why}\n\n${fix}` },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [id.split('-')[0] ?? id] },
  };
}

function sarifResult(finding: DocumentFinding, ruleIndex: number, prefix: string) {
  const { rule, severity, answer, expected, observed, title, fix, known } = finding;
  const judged =
    answer === 'fail' ? { kind: 'fail', level: levels[severity] } : { kind: 'open', level: 'none' };
  return {
    ruleId: rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    ...judged,
    ...(known === undefined
      ? {}
      : { suppressions: [{ kind: 'external', justification: `${known.reason} (${known.expires})` }] }),
    message: { text: `${title}: ${observed} (≠ ${expected}). ${fix}` },
    locations: [sarifLocation(finding, prefix)],
    partialFingerprints: { 'nx47Finding/v1': fingerprintOf(finding) },
  };
}

// Code scanning wants a place for each result: what is about the whole project stands at its configuration.
function sarifLocation({ file, line }: DocumentFinding, prefix: string) {
  const path = [prefix, file === '' ? 'nx47.yml' : file].filter((part) => part !== '').join('/');
  const uri = path.split('/').map(encodeURIComponent).join('/');
  const region = line === undefined ? {} : { region: { startLine: line } };
  return { physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, ...region } };
}

// Without the line, so that code moved up or down keeps its alerts.
function fingerprintOf({ rule, file, expected, observed }: DocumentFinding): string {
  return sha256Hex([rule, file, expected, observed].join('\n'));
}

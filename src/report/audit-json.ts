import { z } from 'zod';
import { type Answer, answerSchema, worstAnswer } from '../model/answer.ts';
import type { Dossier } from '../model/dossier.ts';
import {
  type Audit,
  type Finding,
  outlookSchema,
  type Severity,
  severitySchema,
  type WheelMatrix,
} from '../model/finding.ts';
import { type Language, languageSchema } from '../model/language.ts';
import { verdictKindSchema } from '../model/verdict.ts';
import { fill } from '../text/fill.ts';
import { explain } from './explain.ts';
import { rulesAbout } from './matrix.ts';
import type { ReportTexts } from './texts.ts';
import { verdictOf } from './verdict-parts.ts';
import { lastLine } from './verdict-text.ts';

const sentenceFields = {
  title: z.string(),
  why: z.string().describe('Why it matters'),
  fix: z.string().describe('What to do'),
};

/** A finding of earlier days that the project keeps for a while, by rule, place and normalised text. */
export const baselineEntrySchema = z.strictObject({
  rule: z.string(),
  file: z.string(),
  text: z.string(),
  reason: z.string().min(1),
  expires: z.iso.date().describe('Last day on which it covers the finding'),
});
export type BaselineEntry = z.infer<typeof baselineEntrySchema>;

const documentFindingSchema = z.strictObject({
  rule: z.string().describe('Stable id, explained by `nx47 explain ID`'),
  severity: severitySchema,
  answer: answerSchema.describe('fail, or unknown: it could not be decided'),
  file: z.string().describe("Path from the project's folder, '/' separated; empty: about the whole"),
  line: z.number().int().positive().optional(),
  expected: z.string(),
  observed: z.string(),
  ...sentenceFields,
  known: baselineEntrySchema.optional().describe('The entry of the baseline that covers it, with --advisory'),
  evidence: z.array(z.string()).describe('Machine-readable proof: symbols, chains of requirements, digests'),
});

/** What `nx47 audit --format json` prints, as docs/audit.schema.json publishes it. */
export const auditDocumentSchema = z.strictObject({
  schema: z.literal('nx47.audit/1'),
  tool: z.strictObject({ name: z.literal('nx47'), version: z.string() }),
  language: languageSchema.describe('Language of the sentences; everything else is the same in any language'),
  profile: z.string().describe('The runtime profile that project and bundle are held against'),
  verdict: verdictKindSchema.describe(
    'AUDITED: nothing failed, nothing unknown. NO-GO: an error. INCONCLUSIVE: an error rule is unknown',
  ),
  cause: z.string().describe('First rule or failure code that decided; empty for AUDITED'),
  conclusion: z.string().describe('The verdict in one line'),
  summary: z.strictObject({
    rules: z.number().int().nonnegative(),
    errors: z.number().int().nonnegative().describe('Findings of severity error that fail'),
    unknown: z.number().int().nonnegative().describe('Findings of severity error that could not be decided'),
    warnings: z.number().int().nonnegative(),
    notes: z.number().int().nonnegative(),
  }),
  rules: z
    .array(
      z.strictObject({ id: z.string(), severity: severitySchema, answer: answerSchema, ...sentenceFields }),
    )
    .describe('Every rule that was evaluated, with its answer'),
  findings: z.array(documentFindingSchema).describe('Failures first, then what is unknown, then warnings'),
  wheels: z
    .strictObject({
      runtime: z.string().describe("The runtime's most preferred tag"),
      fits: z.array(
        z.strictObject({
          file: z.string(),
          answer: answerSchema,
          tag: z.string().describe('The tag that matched, else the nearest'),
          reasons: z.array(z.string()).describe('Why the nearest tag is not enough'),
          rules: z.array(z.string()).describe('Rules that have a finding about this wheel'),
        }),
      ),
    })
    .optional()
    .describe('Every wheel of the bundle against Python, ABI and platform of the runtime'),
  outlook: outlookSchema
    .optional()
    .describe('The same bundle under every shipped profile; of any other runtime it says nothing'),
  stale: z
    .array(baselineEntrySchema)
    .optional()
    .describe('With --advisory: entries of the baseline whose finding no longer occurs; they must go'),
  incidents: z
    .array(z.strictObject({ step: z.string(), code: z.string(), ...sentenceFields }))
    .describe('What kept the audit from its end'),
});
export type AuditDocument = z.infer<typeof auditDocumentSchema>;
export type DocumentFinding = AuditDocument['findings'][number];

/** What the document says of the program that wrote it, and the table of rules that it was written with. */
export type AuditTool = {
  readonly version: string;
  readonly language: Language;
  readonly rules: Readonly<Record<string, { readonly severity: Severity }>>;
};

/** The audit of a finished check, with its sentences, ready to be printed in any form. */
export function auditDocument(dossier: Dossier, texts: ReportTexts, tool: AuditTool): AuditDocument {
  const { kind, cause } = verdictOf(dossier);
  const audit = dossier.auditBefore;
  const findings = (audit?.findings ?? [])
    .map((finding) => documentFinding(finding, dossier, texts))
    .sort((one, other) => rankOf(one) - rankOf(other));
  return {
    schema: 'nx47.audit/1',
    tool: { name: 'nx47', version: tool.version },
    language: tool.language,
    profile: audit?.profile ?? dossier.settings.profile,
    verdict: kind,
    cause,
    conclusion: lastLine(dossier, tool.language, texts),
    summary: summary(findings, audit?.rulesRun.length ?? 0),
    rules: (audit?.rulesRun ?? []).map((id) => documentRule(id, findings, { dossier, texts, tool })),
    findings,
    ...(audit?.wheels === undefined ? {} : { wheels: documentWheels(audit, audit.wheels) }),
    ...(audit?.outlook === undefined ? {} : { outlook: audit.outlook }),
    incidents: dossier.incidents
      .filter(({ code }) => !Object.hasOwn(texts.rules, code))
      .map(({ step, code }) => ({ step, code, ...explain(code, dossier, texts) })),
  };
}

function documentFinding(finding: Finding, dossier: Dossier, texts: ReportTexts): DocumentFinding {
  const { title, why, fix } = explain(finding.rule, dossier, texts);
  const { line, evidence, ...rest } = finding;
  const file = placeOf(finding, dossier);
  const values = { file, expected: finding.expected, observed: finding.observed };
  const sentences = { title: fill(title, values), why: fill(why, values), fix: fill(fix, values) };
  return { ...rest, file, ...(line === undefined ? {} : { line }), ...sentences, evidence };
}

/** Families that only speak of the project; the others name files of the bundle by their name in it. */
const ofProject = /^(?:MET|NBK)-/;

function placeOf({ rule, file }: Finding, { manifest, settings }: Dossier): string {
  const inBundle = manifest?.files.some(({ name }) => name === file) || file === 'bundle-manifest.json';
  if (!inBundle || ofProject.test(rule) || settings.bundle === undefined) return file;
  return `${settings.bundle.path.replace(/\/$/, '')}/${file}`;
}

/** Failed errors, then unknown errors, then warnings, then notes. */
function rankOf({ severity, answer }: Pick<Finding, 'severity' | 'answer'>): number {
  if (severity === 'error') return answer === 'fail' ? 0 : 1;
  return severity === 'warning' ? (answer === 'fail' ? 2 : 3) : 4;
}

function summary(findings: readonly DocumentFinding[], rules: number): AuditDocument['summary'] {
  const count = (severity: Severity, answer?: Answer) =>
    findings.filter((one) => one.severity === severity && (answer === undefined || one.answer === answer))
      .length;
  return {
    rules,
    errors: count('error', 'fail'),
    unknown: count('error', 'unknown'),
    warnings: count('warning'),
    notes: count('note'),
  };
}

function documentWheels(audit: Audit, { runtime, fits }: WheelMatrix): AuditDocument['wheels'] {
  return { runtime, fits: fits.map((fit) => ({ ...fit, rules: rulesAbout(fit.file, audit) })) };
}

function documentRule(
  id: string,
  findings: readonly DocumentFinding[],
  given: { readonly dossier: Dossier; readonly texts: ReportTexts; readonly tool: AuditTool },
): AuditDocument['rules'][number] {
  const own = findings.filter(({ rule }) => rule === id);
  const { title, why, fix } = explain(id, given.dossier, given.texts);
  return {
    id,
    severity: given.tool.rules[id]?.severity ?? 'error',
    answer: worstAnswer(own.map(({ answer }) => answer)),
    title,
    why,
    fix,
  };
}

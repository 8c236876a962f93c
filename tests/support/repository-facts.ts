import assert from 'node:assert/strict';
import type { AuditInput } from '../../src/audit/audit.ts';
import type { Checked } from '../../src/audit/finding.ts';
import type { FileBytes } from '../../src/model/facts.ts';
import { type Finding, findingSchema } from '../../src/model/finding.ts';
import {
  findingsOf,
  jsonFile,
  notebook,
  sound,
  textFile,
  withProject,
  withSettings,
} from './audit-builder.ts';

const path = 'kernel/certification.ipynb';

/** The sound project whose notebook has these code cells. */
export function withCells(...sources: readonly string[]): AuditInput {
  const cells = sources.map((source) => ({
    cell_type: 'code',
    metadata: {},
    outputs: [],
    execution_count: null,
    source,
  }));
  return withProject({ code: jsonFile(path, { ...notebook, cells }) });
}

/** The sound project with these further text files, by path. */
export function withTexts(texts: Readonly<Record<string, string>>, input: AuditInput = sound): AuditInput {
  const files: FileBytes[] = Object.entries(texts).map(([name, text]) => textFile(name, text));
  const paths = [...input.project.paths, ...files.map(({ name }) => name)].sort();
  return withProject({ paths, texts: [...input.project.texts, ...files] }, input);
}

/** The sound project that requires these exported functions. */
export function withSymbols(symbols: readonly string[], input: AuditInput = sound): AuditInput {
  return withSettings({ native: { library: 'liblumvorax.so', symbols } }, input);
}

/** Where a rule found something: `file:line`, sorted as the audit sorts. */
export function placesOf(rule: string, input: AuditInput): string[] {
  return findingsOf(rule, input).map(({ file, line }) => (line === undefined ? file : `${file}:${line}`));
}

/** As `findingsOf` and `placesOf`, from one check alone: what it says by a rule, and where; no finding is half empty. */
export function tellersOf(check: (input: AuditInput) => Checked) {
  const findingsBy = (rule: string, input: AuditInput): Finding[] => {
    const { findings } = check(input);
    for (const found of findings.map((one) => findingSchema.parse(one))) {
      assert.ok(found.expected !== '' && found.observed !== '', `${found.rule} tells nothing: ${found.file}`);
      assert.ok(!found.evidence.includes(''), `${found.rule} has empty evidence`);
    }
    const orderOf = ({ file, line = 0, observed }: Finding) =>
      [file, String(line).padStart(9, '0'), observed].join('\n');
    return findings
      .filter((found) => found.rule === rule)
      .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  };
  const placesBy = (rule: string, input: AuditInput): string[] =>
    findingsBy(rule, input).map(({ file, line }) => (line === undefined ? file : `${file}:${line}`));
  return { findingsOf: findingsBy, placesOf: placesBy };
}

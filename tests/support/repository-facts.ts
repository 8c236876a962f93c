import type { AuditInput } from '../../src/audit/audit.ts';
import type { FileBytes } from '../../src/model/facts.ts';
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

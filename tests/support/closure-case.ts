import type { AuditInput } from '../../src/audit/audit-input.ts';
import { checkClosure } from '../../src/audit/closure/check-closure.ts';
import type { FileBytes } from '../../src/model/facts.ts';
import type { RuntimeProfile } from '../../src/model/profile.ts';
import { jsonFile, notebook, sound, withFiles, withProject, withSettings } from './audit-builder.ts';
import { having } from './closure-builder.ts';

/** A project as far as the rules of the closure look at it. */
export type ClosureQuestion = {
  readonly packages: readonly string[];
  readonly fromImage?: readonly string[];
  readonly files: readonly FileBytes[];
  readonly profile?: RuntimeProfile;
  /** Code cells of the notebook. */
  readonly cells?: readonly string[];
};

export function closureInput({
  packages,
  fromImage = [],
  files,
  profile,
  cells = [],
}: ClosureQuestion): AuditInput {
  const required = { files: [], packages, 'from-image': fromImage };
  const code = jsonFile('kernel/certification.ipynb', {
    ...notebook,
    cells: cells.map((source) => ({ cell_type: 'code', metadata: {}, outputs: [], source })),
  });
  const input = withSettings({ required }, withProject({ code }, withFiles(files, sound)));
  return { ...input, profile: profile ?? having() };
}

/** Every finding of the rules DEP-001 to DEP-017, whole: `DEP-001 fail file:line | expected | observed | evidence | …`. */
export function closureSays(question: ClosureQuestion): string[] {
  return checkClosure(closureInput(question)).findings.map(
    ({ rule, answer, file, line, expected, observed, evidence }) =>
      [
        `${rule} ${answer} ${line === undefined ? file : `${file}:${line}`}`,
        expected,
        observed,
        ...evidence,
      ].join(' | '),
  );
}

import type { AuditInput } from '../audit-input.ts';
import type { Checked } from '../finding.ts';
import { checkAssets } from './check-assets.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkFolderUploads } from './check-folder-uploads.ts';
import { checkGitRules } from './check-git-rules.ts';
import { checkImports } from './check-imports.ts';
import { checkKinds } from './check-kinds.ts';
import { checkMounts } from './check-mounts.ts';
import { checkNames } from './check-names.ts';
import { checkPublishers } from './check-publishers.ts';
import { checkSession } from './check-session.ts';
import { checkStaleReports } from './check-stale-reports.ts';
import { checkStubs } from './check-stubs.ts';
import { checkSynthetic } from './check-synthetic.ts';
import { checkUpload } from './check-upload.ts';
import { checkVerdicts } from './check-verdicts.ts';
import { checkWheelNames } from './check-wheel-names.ts';

const checks: readonly ((input: AuditInput) => Checked)[] = [
  checkAssets,
  checkEvidence,
  checkFolderUploads,
  checkGitRules,
  checkImports,
  checkKinds,
  checkMounts,
  checkNames,
  checkPublishers,
  checkSession,
  checkStaleReports,
  checkStubs,
  checkSynthetic,
  checkUpload,
  checkVerdicts,
  checkWheelNames,
];

/** Rules on what the repository itself shows: its code, its evidence, what git and Kaggle make of its files. */
export function checkRepository(input: AuditInput): Checked {
  const checked = checks.map((check) => check(input));
  return {
    evaluated: checked.flatMap(({ evaluated }) => evaluated),
    findings: checked.flatMap(({ findings }) => findings),
  };
}

import type { Severity } from '../model/finding.ts';
import type { Pack } from '../model/verdict.ts';
import { nativeRules } from './native/rules.ts';
import { repositoryRules } from './repository/rules.ts';

export type Rule = { readonly severity: Severity; readonly pack: Pack };

const error: Rule = { severity: 'error', pack: 'core' };
const warning: Rule = { severity: 'warning', pack: 'core' };
const note: Rule = { severity: 'note', pack: 'core' };

/** Every rule of the audit, once. Texts for people are in `text/` under the same ids. */
export const rules = {
  /** A wheel that cannot be read as a zip archive. */
  'WHL-001': error,
  /** A wheel's file name that is not as PEP 427 asks. */
  'WHL-002': error,
  /** A wheel without exactly one .dist-info with METADATA, WHEEL and RECORD. */
  'WHL-003': error,
  /** METADATA invalid, or of another name or version than the file name. */
  'WHL-004': error,
  /** Wheel-Version absent or not 1.x. */
  'WHL-005': error,
  /** Tags of the WHEEL file that differ from those of the file name. */
  'WHL-006': warning,
  /** A file that differs from RECORD, or is listed on one side only. */
  'WHL-007': error,
  /** No tag that the runtime accepts. */
  'WHL-008': error,
  /** Requires-Python leaves the runtime's Python out. */
  'WHL-009': error,
  /** Two wheels of one distribution. */
  'WHL-010': warning,
  /** The right digest in RECORD, in another spelling or by a weaker algorithm. */
  'WHL-011': warning,
  /** The runtime profile's own tags differ from those that its Python, libc and machine give. */
  'WHL-012': error,
  /** Libraries that need a newer system than the wheel's platform tag promises. */
  'WHL-013': error,
  /** An abi3 wheel that uses names outside the stable ABI of its tag. */
  'WHL-014': warning,
  /** A source distribution, which an offline session would have to build. */
  'WHL-015': warning,
  /** Libraries in a wheel that calls itself pure. */
  'WHL-016': note,
  /** A required package that no usable wheel of the bundle provides. */
  'DEP-001': error,
  /** A requirement of a required package that neither bundle nor image meets. */
  'DEP-002': error,
  /** An entry of required.packages that is no requirement. */
  'DEP-003': error,
  /** A package left to the image that the image does not have as required. */
  'DEP-004': error,
  /** A wheel that replaces an image's version which another distribution of the image needs. */
  'DEP-005': warning,
  /** An unmet requirement of a wheel that nothing required needs. */
  'DEP-006': warning,
  /** A wheel that a pip line names or finds and does not install, since the version is there already. */
  'DEP-007': note,
  /** A wheel that no required package leads to. */
  'DEP-008': note,
  /** A wheel that another wheel of the same distribution hides. */
  'DEP-009': note,
  /** A wheel older than what the image has. */
  'DEP-010': warning,
  /** A choice of wheels that would do, and that pip does not find. */
  'DEP-011': error,
  /** A search that was given up: neither possible nor impossible. */
  'DEP-012': error,
  /** A pip line of the notebook that would fail. */
  'DEP-013': error,
  /** A pip line of the notebook that cannot be read without running it. */
  'DEP-014': warning,
  /** A pip line that asks an index in a session without internet. */
  'DEP-015': warning,
  /** A required package that no pip line of the notebook installs from the bundle. */
  'DEP-016': warning,
  /** Choices that depend on pip's resolver, under a pip that is not the one modelled. */
  'DEP-017': warning,
  /** A required file that the bundle lacks. */
  'REP-001': error,
  /** An empty file in the bundle that is required, or is a wheel. */
  'REP-002': error,
  /** A bundle manifest that cannot be believed as written. */
  'REP-003': error,
  /** A file that differs from the bundle manifest. */
  'REP-004': error,
  /** A file of the manifest that the bundle lacks. */
  'REP-005': error,
  /** A file of the bundle that the manifest does not name. */
  'REP-006': error,
  /** A Git-LFS pointer where data is expected. */
  'REP-007': error,
  /** A path of the project that could not be read. */
  'REP-008': note,
  /** No main report named although the pack nx47 asks for one. */
  'REP-009': { severity: 'error', pack: 'nx47' },
  /** No bundle where the configuration names one. */
  'REP-010': error,
  /** A notebook that is no notebook. */
  'NBK-001': error,
  /** A code cell that does not compile. */
  'NBK-002': error,
  /** A kernelspec that Kaggle's image does not have. */
  'NBK-003': error,
  /** A code cell that holds a notebook file instead of code. */
  'NBK-004': error,
  /** kernel-metadata.json that cannot be read. */
  'MET-001': error,
  /** A kernel id that is not owner/slug. */
  'MET-002': error,
  /** A title whose slug is another than the id's. */
  'MET-003': error,
  /** A code file that is absent, or does not fit the kind of kernel. */
  'MET-004': error,
  /** The dataset of the bundle is no source of the kernel. */
  'MET-005': error,
  /** Internet switched on. */
  'MET-006': error,
  /** Keys that decide which kernel or image is used, in place of id and profile. */
  'MET-007': note,
  /** dataset-metadata.json that cannot be read. */
  'MET-008': error,
  /** A dataset id or title that Kaggle refuses. */
  'MET-009': error,
  /** Kernel and dataset of different owners. */
  'MET-010': error,
  /** Booleans written as text. */
  'MET-011': warning,
  /** A Kaggle API token in the project. */
  'SEC-001': error,
  /** A Kaggle key in the form of kaggle.json. */
  'SEC-002': error,
  /** A Kaggle key assigned to its environment variable. */
  'SEC-003': error,
  /** A wheel or library that stops working under a profile that comes after the one audited. */
  'PRE-001': note,
  ...nativeRules,
  ...repositoryRules,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

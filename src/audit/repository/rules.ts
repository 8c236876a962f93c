import type { Severity } from '../../model/finding.ts';
import type { Pack } from '../../model/verdict.ts';

type RepositoryRule = { readonly severity: Severity; readonly pack: Pack };

const error: RepositoryRule = { severity: 'error', pack: 'core' };
const warning: RepositoryRule = { severity: 'warning', pack: 'core' };
const note: RepositoryRule = { severity: 'note', pack: 'core' };

/** Rules on what the repository says and holds, on its versions, and on credentials in other forms. */
export const repositoryRules = {
  /** A file name that pushed code or a pre-check expects, and the bundle lacks. */
  'REP-011': error,
  /** The same in a script that this run does not use. */
  'REP-012': warning,
  /** A required function whose body does nothing. */
  'REP-013': error,
  /** A good verdict in prose that the JSON beside it, or the text itself, contradicts. */
  'REP-014': error,
  /** A good verdict in prose without any JSON to prove it. */
  'REP-015': warning,
  /** Evidence of zero bytes. */
  'REP-016': error,
  /** A JSON file of the bundle or of the evidence that is no JSON, or is a program. */
  'REP-017': error,
  /** Any other JSON file that is no JSON. */
  'REP-018': warning,
  /** A Git-LFS pointer where settings or code read data. */
  'REP-019': error,
  /** The same bytes under two names of evidence. */
  'REP-020': warning,
  /** An ignore rule that would hide the reports of a run. */
  'REP-021': warning,
  /** An attribute by which git would store something else than the report. */
  'REP-022': error,
  /** An asset that is not the member of the archive that it is said to be. */
  'REP-023': error,
  /** A path that is the name of a variable that nobody replaced. */
  'REP-024': warning,
  /** A script that publishes or builds beside the run that certifies. */
  'REP-025': note,
  /** Evidence that was made up. */
  'REP-026': warning,
  /** A file of another kind than its name says. */
  'REP-027': error,
  /** A report of the bundle that says another digest of a file than the file has. */
  'REP-028': error,
  /** An import before the installation of what it needs. */
  'NBK-005': error,
  /** A dataset looked for in only one of the two places where Kaggle mounts it. */
  'NBK-006': error,
  /** A future import that is not the first statement of its cell. */
  'NBK-007': error,
  /** A name that nothing defines. */
  'NBK-008': error,
  /** A file name that Kaggle refuses or changes. */
  'MET-012': error,
  /** Two names that are one where case does not count. */
  'MET-013': error,
  /** An archive that Kaggle unpacks. */
  'MET-014': error,
  /** Folders in the bundle. */
  'MET-015': note,
  /** A hidden file in the bundle. */
  'MET-016': warning,
  /** A file that Kaggle's own client leaves out. */
  'MET-017': warning,
  /** Larger than Kaggle takes. */
  'MET-018': error,
  /** A symbolic link in the bundle. */
  'MET-019': error,
  /** A kernel in another language than Python. */
  'MET-020': error,
  /** A machine that Kaggle does not have under this name. */
  'MET-021': error,
  /** A machine that Kaggle gives to chosen accounts only. */
  'MET-022': warning,
  /** A P100 for the image's torch, which does not work on it. */
  'MET-023': warning,
  /** A source in a form that Kaggle refuses. */
  'MET-024': error,
  /** An image that is none of Kaggle's, or is not named by its digest. */
  'MET-025': error,
  /** A session longer than a TPU is given. */
  'MET-026': error,
  /** A script that would leave the folders of the bundle behind. */
  'MET-027': warning,
  /** kaggle.json, whatever it holds. */
  'SEC-004': error,
  /** A credential of another service, or a private key. */
  'SEC-005': error,
  /** A secret that this very run works with, in project or bundle. */
  'SEC-006': error,
  /** Two versions for the same thing: kernel, dataset or report. */
  'VER-001': warning,
  /** Kernel, dataset and report of different versions. */
  'VER-002': note,
  /** A kernel that follows an older one without a word about it. */
  'VER-003': warning,
} as const satisfies Record<string, RepositoryRule>;

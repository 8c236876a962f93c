import { basename, extname } from 'node:path/posix';
import { isEvidence } from '../audit/repository/evidence-paths.ts';
import type { RefusalCode } from '../model/proposal.ts';
import type { Request } from '../model/request.ts';

/** Whether a file is one of the project's checks: named by a pre-check, a test, or a script with the name of a check. */
export function isValidator(path: string, { prechecks, kernel }: Request): boolean {
  const name = basename(path);
  if (prechecks.some((argv) => argv.includes(path) || argv.includes(`./${path}`))) return true;
  if (/(?:^|\/)tests?\//.test(path) || /^test_.*\.py$|_test\.\w+$|\.test\.\w+$|^conftest\.py$/.test(name))
    return true;
  // The kernel's own code may be called a certification or a test: it is what is checked.
  if (path.startsWith(`${kernel}/`) || kernel === '.') return false;
  return programs.includes(extname(name)) && checks.test(name);
}

const programs = ['.py', '.sh', '.js', '.mjs', '.ts', '.rb', '.pl'];
const checks = /(?:^|[_.-])(?:verif\w*|valid\w*|checks?|checker|certif\w*|judge|gate|audit)(?:[_.-]|$)/i;

/** Files that a proposal may change, by their ends: code, its build, its words, and lists of what it needs. */
const changeable = [
  ...['.py', '.ipynb', '.c', '.h', '.cc', '.cpp', '.cxx', '.hpp', '.s', '.sh', '.mk', '.cmake'],
  ...['.txt', '.in', '.toml', '.cfg', '.json', '.md', '.rst', '.pyi'],
];

/**
 * Why a proposal may not change this path, whatever it would write there; undefined when it may. Allowed are texts by
 * the list above that are neither hidden, nor a record of what happened, nor something that says what is checked.
 */
export function guardedPath(path: string, settings: Request): RefusalCode | undefined {
  const [first = ''] = path.split('/');
  if (isRecord(path, settings)) return 'records-edited';
  if (path.split('/').some((part) => part.startsWith('.'))) return 'path-refused';
  if (isValidator(path, settings)) return 'validator-edited';
  if (saysWhatIsChecked(path, settings)) return 'settings-edited';
  if (['macros', 'configs', 'profiles', 'kernel-kit'].includes(first)) return 'settings-edited';
  const isMade = /^(?:GNU)?makefile$|^CMakeLists\.txt$/i.test(basename(path));
  return isMade || changeable.includes(extname(path).toLowerCase()) ? undefined : 'path-refused';
}

const recordFolders = [
  'session',
  'sessions',
  'reports',
  'rapports',
  'evidence',
  'preuves',
  'PLANS',
  'logs',
  'ledger',
  'results',
];

function isRecord(path: string, { report, journals, bundle }: Request): boolean {
  const folders = path.split('/').slice(0, -1);
  if (folders[0] === '.nx47' || folders.some((folder) => recordFolders.includes(folder))) return true;
  if (path === report || journals.includes(path)) return true;
  // What the bundle holds is made, and its manifest and reports say of what.
  if (bundle !== undefined && path.startsWith(`${bundle.path}/`)) return true;
  return (
    isEvidence(path) &&
    /\.(?:jsonl?|csv|log|html|xml)$/i.test(path) &&
    basename(path) !== 'kernel-metadata.json'
  );
}

function saysWhatIsChecked(path: string, { profile, governing, proposers }: Request): boolean {
  return (
    basename(path) === 'nx47.yml' ||
    path === profile ||
    path === governing?.document ||
    proposers.some(({ argv }) => argv.includes(path) || argv.includes(`./${path}`))
  );
}

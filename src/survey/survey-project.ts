import { unsafeName } from '../codec/safe-name.ts';
import { isJsonObject, parseStrictJson } from '../codec/strict-json.ts';
import type { FileBytes, LibraryCopy, ProjectFacts, UnreadableFact } from '../model/facts.ts';
import { Failure } from '../model/failure.ts';
import type { Request } from '../model/request.ts';
import type { FileEntry, FileReader, Shell } from '../model/world.ts';

const skippedFolders = ['.git', '.nx47', 'node_modules', '__pycache__', '.venv'];
const largestText = 1 << 20;
/** A credential that was compressed, or written in two bytes a character, stands in something small. */
const largestBinary = 128 << 10;
const mostBinaryBytes = 32 << 20;
const lfsPrefix = 'version https://git-lfs';

/** What the survey may touch: reading files, and asking git which ones it tracks. */
export type SurveyPorts = { readonly files: FileReader; readonly shell: Shell };

/** Reads the project at `root` (absolute). Every path is either read, or listed as unreadable with why. */
export async function surveyProject(
  root: string,
  settings: Request,
  ports: SurveyPorts,
): Promise<ProjectFacts> {
  const bundlePrefix = settings.bundle === undefined ? undefined : `${settings.bundle.path}/`;
  const entries = (await listEntries(root, ports)).filter(
    (entry) => bundlePrefix === undefined || !entry.path.startsWith(bundlePrefix),
  );
  const small = await readSmallFiles(root, entries, ports.files);
  const kernelMetadata = await readOrEmpty(root, `${settings.kernel}/kernel-metadata.json`, ports.files);
  const codeFile = codeFileOf(kernelMetadata.bytes);
  const facts = {
    paths: entries.filter((entry) => entry.kind !== 'folder').map((entry) => entry.path),
    ...small,
    kernelMetadata,
    code:
      codeFile === ''
        ? { name: '', bytes: new Uint8Array() }
        : await readOrEmpty(root, `${settings.kernel}/${codeFile}`, ports.files),
  };
  const archives = await readArchives(root, settings, ports.files);
  const libraries = await libraryCopies(root, settings, entries, ports.files);
  const whole = {
    ...facts,
    ...(archives.length === 0 ? {} : { archives }),
    ...(libraries.length === 0 ? {} : { libraries }),
  };
  if (settings.dataset === undefined) return whole;
  return { ...whole, datasetMetadata: await readOrEmpty(root, settings.dataset, ports.files) };
}

async function listEntries(root: string, ports: SurveyPorts): Promise<readonly FileEntry[]> {
  const all = await ports.files.list(root, skippedFolders);
  const tracked = await trackedPaths(root, ports.shell);
  return tracked === undefined
    ? all
    : all.filter((entry) => entry.kind === 'folder' || tracked.has(entry.path));
}

// Ignored files are not surveyed; new ones that a commit would take are. Without git, every file is.
async function trackedPaths(root: string, shell: Shell): Promise<Set<string> | undefined> {
  const argv = ['git', '-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  try {
    const answer = await shell.run({ argv, deadlineSeconds: 60 });
    return answer.status === 0 ? new Set(answer.stdout.split('\0').filter((path) => path !== '')) : undefined;
  } catch (error) {
    if (error instanceof Failure && error.code === 'TOOL_MISSING') return undefined;
    throw error;
  }
}

type SmallFiles = Pick<ProjectFacts, 'unreadable' | 'texts' | 'binaries'>;

async function readSmallFiles(
  root: string,
  entries: readonly FileEntry[],
  files: FileReader,
): Promise<SmallFiles> {
  const unreadable: UnreadableFact[] = [];
  const texts: FileBytes[] = [];
  const binaries: FileBytes[] = [];
  let binaryBytes = 0;
  for (const entry of entries) {
    const { bytes, why } = await readSmall(root, entry, files);
    if (why !== '') unreadable.push({ path: entry.path, why });
    if (bytes === undefined) continue;
    const isBinary = bytes.includes(0);
    if (!isBinary) texts.push({ name: entry.path, bytes });
    else if (bytes.length <= largestBinary && binaryBytes + bytes.length <= mostBinaryBytes) {
      binaries.push({ name: entry.path, bytes });
      binaryBytes += bytes.length;
    }
  }
  return { unreadable, texts, ...(binaries.length === 0 ? {} : { binaries }) };
}

async function readSmall(
  root: string,
  entry: FileEntry,
  files: FileReader,
): Promise<{ bytes?: Uint8Array; why: string }> {
  if (entry.kind === 'symlink') return { why: 'symlink' };
  if (entry.kind === 'other') return { why: 'special file' };
  if (entry.kind === 'folder' || entry.bytes > largestText) return { why: '' };
  try {
    const bytes = await files.read(`${root}/${entry.path}`);
    if (startsWith(bytes, lfsPrefix)) return { why: 'lfs-pointer' };
    return { bytes, why: '' };
  } catch (error) {
    return { why: error instanceof Failure ? String(error.parameters['why'] ?? error.code) : 'unreadable' };
  }
}

function startsWith(bytes: Uint8Array, prefix: string): boolean {
  return Buffer.from(bytes.subarray(0, prefix.length)).toString('latin1') === prefix;
}

async function readOrEmpty(root: string, path: string, files: FileReader): Promise<FileBytes> {
  const absolute = `${root}/${path}`;
  const bytes = (await files.exists(absolute)) ? await files.read(absolute) : new Uint8Array();
  return { name: path, bytes };
}

/** Every file that has the name of the native library: what a person may take for the one that was certified. */
async function libraryCopies(
  root: string,
  { native }: Request,
  entries: readonly FileEntry[],
  files: FileReader,
): Promise<LibraryCopy[]> {
  if (native === undefined) return [];
  const copies = entries.filter(
    ({ path, kind }) =>
      kind === 'file' && `/${path}`.endsWith(`/${native.library}`) && !path.startsWith('session/'),
  );
  return Promise.all(copies.map(async ({ path }) => ({ path, sha256: await files.hash(`${root}/${path}`) })));
}

/** The archives that assets are said to come from, each once; a path out of the project is read as missing. */
async function readArchives(root: string, settings: Request, files: FileReader): Promise<FileBytes[]> {
  const names = [...new Set(settings.assets.map(({ archive }) => archive))];
  return Promise.all(
    names.map((name) =>
      unsafeName(name) === undefined
        ? readOrEmpty(root, name, files)
        : Promise.resolve({ name, bytes: new Uint8Array() }),
    ),
  );
}

// A broken metadata file is the audit's finding; the survey only needs the name of the code file.
function codeFileOf(metadata: Uint8Array): string {
  try {
    const value = parseStrictJson(metadata);
    const name = isJsonObject(value) ? value['code_file'] : undefined;
    return typeof name === 'string' && !name.includes('..') && !name.startsWith('/') ? name : '';
  } catch {
    return '';
  }
}

import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import { composeService, type Surroundings } from './compose.ts';
import { createFiles } from './host/files.ts';
import { logFromWire } from './kaggle/dialect.ts';
import { Failure } from './model/failure.ts';
import type { Ref } from './model/kaggle.ts';
import type { Language } from './model/language.ts';
import { certifiedKernel, projectAround } from './project-kernel.ts';
import { renderLog } from './report/log-text.ts';
import { findLog } from './session/find-log.ts';
import { splitRef } from './survey/metadata.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

type FoundLog = {
  readonly ref: Ref;
  readonly version: number;
  readonly raw: string;
  /** Where it was found: a path, or the address of the service. */
  readonly from: string;
};

/**
 * `nx47 logs [OWNER/KERNEL] [--version N] [--raw]`: the log of a session again, from a session of this project that
 * has it, else from the service. Errors: USAGE_BAD_VALUE for no kernel, KAGGLE_NOT_FOUND, those of a call.
 */
export async function logsCommand(
  line: CommandLine,
  around: Surroundings,
  language: Language,
  folder: string = process.cwd(),
): Promise<CommandAnswer> {
  const words = sentences(language).console;
  const [name = ''] = line.words;
  const ref = splitRef(name);
  if (name !== '' && ref === undefined)
    throw new Failure('USAGE_BAD_VALUE', { flag: 'logs', value: name, expected: 'OWNER/KERNEL' });
  const { raw, from, ...found } = await find(ref, line, { around, language, folder });
  const kernel = `${found.ref.owner}/${found.ref.slug}`;
  const values = { kernel, version: found.version, from };
  if (raw === '') return { text: `${fill(words.noLog, values)}\n`, status: 3 };
  if (line.raw) return { text: raw, status: 0 };
  return { text: `${fill(words.logOf, values)}\n${renderLog(logFromWire(raw))}`, status: 0 };
}

async function find(
  named: Ref | undefined,
  line: CommandLine,
  place: { readonly around: Surroundings; readonly language: Language; readonly folder: string },
): Promise<FoundLog> {
  const { around, language, folder } = place;
  const root = await projectAround(folder);
  const files = createFiles();
  const version = line.kernelVersion === 0 ? undefined : line.kernelVersion;
  const kept = root === undefined ? undefined : await findLog({ ref: named, version }, root, files);
  if (kept !== undefined) {
    const raw = new TextDecoder().decode(await files.read(kept.path));
    return { ref: kept.ref, version: kept.version, raw, from: kept.path };
  }
  const ref = named ?? (root === undefined ? undefined : await certifiedKernel(root));
  if (ref === undefined)
    throw new Failure('USAGE_BAD_VALUE', { flag: 'logs', value: '', expected: 'OWNER/KERNEL' });
  const { service } = line.settings;
  const order = { language, service: typeof service === 'string' ? service : '', root: root ?? folder };
  const { kaggle } = await composeService(order, around);
  const asked = version ?? (await kaggle.viewKernel(ref))?.currentVersion;
  if (asked === undefined || asked === 0)
    throw new Failure('KAGGLE_NOT_FOUND', { operation: 'GetKernel', status: 404, message: showRef(ref) });
  const { log } = await kaggle.listKernelOutput(ref, asked);
  return { ref, version: asked, raw: log, from: kaggle.baseUrl };
}

function showRef({ owner, slug }: Ref): string {
  return `${owner}/${slug}`;
}

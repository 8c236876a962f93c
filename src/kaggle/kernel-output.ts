import { showForeign, unsafeName } from '../codec/safe-name.ts';
import { Failure } from '../model/failure.ts';
import type { KernelOutput, OutputFile, Ref } from '../model/kaggle.ts';
import { logFromWire, methods, outputFromWire, versionLabel } from './dialect.ts';
import { allPages, pageRequest, uniqueNames } from './pages.ts';
import { maxAnswerBytes, type Transport } from './transport.ts';

/**
 * Every output file of one kernel version, with sizes where the service lists them, and the session's log. Errors:
 * LOG_TOO_LARGE {mebibytes}; OUTPUT_NAME_UNSAFE {name, why} when a name could lead out of the folder it is written to; KAGGLE_UNREADABLE for
 * a name that comes twice; those of the transport.
 */
export async function kernelOutput(ref: Ref, version: number, transport: Transport): Promise<KernelOutput> {
  const asked = { userName: ref.owner, kernelSlug: ref.slug, versionLabel: versionLabel(version) };
  const operation = methods.listKernelSessionOutput.method;
  const pages = await allPages(operation, async (token) => {
    const { answer } = await transport
      .call(methods.listKernelSessionOutput, { ...asked, ...pageRequest(token) })
      .catch(refuseLargeLog);
    return { ...outputFromWire(answer).output, nextPageToken: answer.nextPageToken };
  });
  const files = uniqueNames(
    operation,
    pages.flatMap((page) => page.files.map(safe)),
  );
  const sizes = files.length === 0 ? new Map<string, number>() : await listedSizes(asked, transport);
  const log = pages.map((page) => page.log).find((text) => text !== '') ?? '';
  return {
    files: files.map((file) => ({ ...file, bytes: sizes.get(file.name) })),
    log,
    records: logFromWire(log),
  };
}

// The log travels inside this answer: nothing else can make it too large.
function refuseLargeLog(cause: unknown): never {
  const isLarge = cause instanceof Failure && cause.parameters['why'] === 'too-large';
  throw isLarge ? new Failure('LOG_TOO_LARGE', { mebibytes: maxAnswerBytes / 2 ** 20 }, { cause }) : cause;
}

async function listedSizes(
  asked: { readonly userName: string; readonly kernelSlug: string; readonly versionLabel: string },
  transport: Transport,
): Promise<Map<string, number>> {
  const operation = methods.listKernelFiles.method;
  const pages = await allPages(operation, async (token) => {
    const { answer } = await transport.call(methods.listKernelFiles, { ...asked, ...pageRequest(token) });
    return answer;
  });
  const files = uniqueNames(
    operation,
    pages.flatMap((page) => page.files),
  );
  return new Map(files.map((file) => [file.name, file.size]));
}

function safe(file: OutputFile): OutputFile {
  const why = unsafeName(file.name);
  if (why === undefined) return file;
  throw new Failure('OUTPUT_NAME_UNSAFE', { name: showForeign(file.name), why });
}

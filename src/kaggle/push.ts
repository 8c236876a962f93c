import { showForeign } from '../codec/safe-name.ts';
import { Failure } from '../model/failure.ts';
import type { KernelPush, KernelPushed } from '../model/kaggle.ts';
import { methods, pushToWire, refFromWire, refToWire } from './dialect.ts';
import { shownMessage } from './refusal.ts';
import type { Transport } from './transport.ts';

/**
 * Saves and runs the next version of a kernel, once: it is never sent again, for a second one starts a second
 * session. Errors: KERNEL_SOURCE_REFUSED {sources} when the service took the push but not all it names;
 * KERNEL_MISMATCH {expected, observed} when another kernel than asked for was saved; KAGGLE_UNREADABLE when no
 * version is named; KAGGLE_CAPACITY, KAGGLE_REFUSED and those of the transport.
 */
export async function push(kernel: KernelPush, transport: Transport): Promise<KernelPushed> {
  const { answer, serverTime } = await transport.call(methods.saveKernel, pushToWire(kernel));
  const refused = [
    ...answer.invalidDatasetSources,
    ...answer.invalidCompetitionSources,
    ...answer.invalidKernelSources,
    ...answer.invalidModelSources,
    ...answer.invalidTags,
  ];
  const version = answer.versionNumber ?? 0;
  if (refused.length > 0) {
    // The service runs the kernel all the same.
    const remote = version < 1 ? {} : { remote: `${refToWire(kernel.ref)} v${version}` };
    throw new Failure('KERNEL_SOURCE_REFUSED', { sources: shownMessage(refused.join(', ')), ...remote });
  }
  if (version < 1) {
    const operation = methods.saveKernel.method;
    throw new Failure('KAGGLE_UNREADABLE', {
      operation,
      status: 200,
      why: 'no-version',
      message: 'no-version',
    });
  }
  const saved = savedRef(answer.url === '' ? answer.ref : answer.url);
  const expected = refToWire(kernel.ref);
  if (saved.toLowerCase() !== expected.toLowerCase()) {
    throw new Failure('KERNEL_MISMATCH', { expected, observed: shownMessage(saved), remote: `v${version}` });
  }
  return { version, url: showForeign(answer.url.replace(/[?#].*$/s, '')), serverTime };
}

/** `owner/slug` of a kernel's address (`…/code/owner/slug`); the text itself when it has another form. */
function savedRef(address: string): string {
  const path = address.replace(/[?#].*$/s, '').replace(/\/$/, '');
  const ref = refFromWire(/(?:^|\/)code\/([^/]+\/[^/]+)$/.exec(path)?.[1] ?? '');
  return ref === undefined ? address : refToWire(ref);
}

import { Failure } from '../model/failure.ts';
import type { KernelSession, Ref } from '../model/kaggle.ts';
import { methods, sessionFromWire, versionLabel } from './dialect.ts';
import { shownMessage } from './refusal.ts';
import type { Transport } from './transport.ts';

/**
 * How the session of exactly this version stands. A service that answers "not found" to its label is asked without
 * one, which answers for the newest version: that counts only if the newest is ours, before and after. Errors: those
 * of the transport.
 */
export async function sessionStatus(ref: Ref, version: number, transport: Transport): Promise<KernelSession> {
  const named = { userName: ref.owner, kernelSlug: ref.slug };
  try {
    return await ask({ ...named, versionLabel: versionLabel(version) }, transport);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'KAGGLE_NOT_FOUND') throw error;
    if ((await newestVersion(named, transport)) !== version) throw error;
    const session = await ask(named, transport);
    // A push in between would have made this the answer for another version.
    if ((await newestVersion(named, transport)) !== version) throw error;
    return session;
  }
}

type Named = { readonly userName: string; readonly kernelSlug: string; readonly versionLabel?: string };

async function ask(asked: Named, transport: Transport): Promise<KernelSession> {
  const { answer, serverTime, header } = await transport.call(methods.getKernelSessionStatus, asked);
  const session = sessionFromWire(answer, serverTime, header);
  return { ...session, failureMessage: shownMessage(session.failureMessage) };
}

async function newestVersion(asked: Named, transport: Transport): Promise<number | undefined> {
  const { answer } = await transport.call(methods.getKernel, asked);
  return answer.metadata?.currentVersionNumber;
}

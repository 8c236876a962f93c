import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { all, type Edit, member, nameOf } from '../../src/challenge/edit-evidence.ts';
import { sha256Hex } from '../../src/codec/digest.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { bundleManifestName } from '../../src/model/manifest.ts';
import type { RunServerSession, ServerSessionOrder, SessionEnd } from '../../src/rehearsal/session-order.ts';

/**
 * Sessions that leave what the recorded one left, made for the run that asks: its nonce and ledger head, the present
 * time, the manifest of the dataset that is really mounted. `fault` is then planted in it, at its real place.
 */
export function perfectSession(recorded: Dossier, fault: Edit = (dossier) => dossier): RunServerSession {
  return async (order) => {
    const played = fault(await freshened(recorded, order));
    const workingFolder = join(order.folder, 'working');
    for (const { name, bytes } of played.collected?.files ?? []) {
      await mkdir(dirname(join(workingFolder, name)), { recursive: true });
      await writeFile(join(workingFolder, name), bytes);
    }
    await mkdir(workingFolder, { recursive: true });
    const log = played.collected?.log ?? [];
    for (const record of log) order.onRecord(record);
    return { ...endOf(played), log, workingFolder };
  };
}

function endOf({
  session,
}: Dossier): Pick<SessionEnd, 'status' | 'failureMessage' | 'isolation' | 'interpreter'> {
  const { failureMessage = '', isolation = '', interpreter = '' } = session ?? {};
  const status = session?.status === 'complete' ? 'complete' : 'error';
  return { status, failureMessage, isolation, interpreter };
}

async function freshened(
  recorded: Dossier,
  { notebookText, datasets }: ServerSessionOrder,
): Promise<Dossier> {
  const [, nonce = ''] = /nonce\W+([0-9a-f]{32})/.exec(notebookText) ?? [];
  const [, head = ''] = /ledger_head\W+([0-9a-f]{64})/.exec(notebookText) ?? [];
  const now = new Date();
  const nowNs = BigInt(now.getTime()) * 1_000_000n;
  const stamped = member('main-report', ['timestamp_ns'], nowNs)(recorded);
  const report = stamped.collected?.files.find(({ name }) => name === nameOf(recorded, 'main-report'));
  const mounted = datasets[0]?.path ?? '';
  const manifest = await readFile(join(mounted, bundleManifestName)).catch(() => undefined);
  const fresh = all(
    member('checksums', ['nonce'], nonce),
    member('checksums', ['ledger_head'], head),
    member('checksums', ['sealed_at_ns'], nowNs),
    member('checksums', ['bundle_manifest_sha256'], manifest === undefined ? null : sha256Hex(manifest)),
    member('checksums', ['main_report_sha256'], sha256Hex(report?.bytes ?? '')),
  )(stamped);
  const { kernel } = recorded;
  return kernel === undefined ? fresh : { ...fresh, kernel: { ...kernel, pushedAt: now.toISOString() } };
}

import { sha256Hex } from '../codec/digest.ts';
import { parseStrictJson } from '../codec/strict-json.ts';
import type { AppendedRun } from '../ledger/append-run.ts';
import { checkpointText } from '../ledger/checkpoint.ts';
import { checkpointPath } from '../model/run-index.ts';
import { attestationFiles } from '../report/attestation.ts';
import type { Tools } from './tools.ts';

/**
 * Writes what a signer takes of a session that was added, and gives its folder; '' where the run has no statement. It
 * lies beside the session: the checkpoint holds the session's digest, so the session can't hold the checkpoint's.
 */
export async function leaveAttestation(
  session: string,
  { size, root, origin }: AppendedRun,
  { files, paths }: Tools,
): Promise<string> {
  const page = `${session}/reports/verdict.intoto.json`;
  const statement = (await files.exists(page)) ? parseStrictJson(await files.read(page)) : undefined;
  const sha256 = sha256Hex(checkpointText({ origin, size, root: Buffer.from(root, 'base64') }));
  const written = Object.entries(attestationFiles(statement, { name: checkpointPath(size), sha256 }));
  const folder = `${paths.state}/attestation${session.slice(session.lastIndexOf('/'))}`;
  if (written.length === 0) return '';
  await files.makeFolder(folder);
  for (const [name, text] of written) await files.write(`${folder}/${name}`, text);
  return folder;
}

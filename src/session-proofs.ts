import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { secretsIn } from './audit/secrets/check-secrets.ts';
import { knownSecrets } from './audit/secrets/known-secrets.ts';
import { sha256Hex } from './codec/digest.ts';
import { unsafeName } from './codec/safe-name.ts';
import type { Evidence } from './model/event.ts';
import { Failure } from './model/failure.ts';
import { evidenceKindSchema } from './model/task.ts';
import type { World } from './model/world.ts';

/** What is larger is proven by its digest alone. */
const mostBytes = 5 << 20;

/**
 * Takes in what `--proof kind:PATH` names (paths from `from`): a copy below `evidence/` of the session with its digest,
 * which is counted here and never taken on trust; of a `checksum` the digest alone. `seq` is the number of the event that
 * will tell it. Errors: PROOF_REFUSED {proof, why, rule} for another form, an unreadable or large file, or a secret.
 */
export async function takeProofs(
  proofs: readonly string[],
  place: { readonly from: string; readonly session: string; readonly seq: number },
  world: Pick<World, 'files' | 'secrets'>,
): Promise<Evidence[]> {
  const taken: Evidence[] = [];
  for (const [at, proof] of proofs.entries()) {
    const [, word = '', name = ''] = /^([a-z]+):(.+)$/.exec(proof) ?? [];
    const kind = evidenceKindSchema.safeParse(word).data;
    const path = resolve(place.from, name);
    const bytes = (await stat(path).catch(() => undefined))?.size;
    const refuse = (why: string, rule = 68) => new Failure('PROOF_REFUSED', { proof, why, rule });
    if (kind === undefined) throw refuse(evidenceKindSchema.options.join(' | '));
    if (bytes === undefined) throw refuse(path);
    if (kind === 'checksum') {
      taken.push({ kind, ref: name, sha256: await world.files.hash(path) });
      continue;
    }
    if (bytes > mostBytes) throw refuse(`${bytes} > ${mostBytes}: checksum`);
    const content = await world.files.read(path);
    const [secret] = secretsIn({ name, bytes: content }, { known: knownSecrets(world.secrets) });
    if (secret !== undefined) throw refuse(`${secret.line}: ${secret.kind}`, 190);
    const ref = `evidence/${place.seq}-${at + 1}-${basename(path)}`;
    if (unsafeName(ref) !== undefined) throw refuse(unsafeName(ref) ?? '');
    await world.files.write(`${place.session}/${ref}`, content);
    taken.push({ kind, ref, sha256: sha256Hex(content) });
  }
  return taken;
}

import type { Evidence } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
import type { Files } from '../model/world.ts';

/** What a file was before a step changed it: its place (absolute), and where its bytes are kept in the session. */
export type Backup = {
  readonly path: string;
  readonly ref: string;
  readonly sha256: string;
  /** Whether there was such a file; else going back removes it. */
  readonly wasThere: boolean;
};

/** What going back came to: a line a file, and the digest that each has now. */
export type TakenBack = { readonly said: string; readonly evidence: readonly Evidence[] };

/**
 * Gives every file that a step changed the bytes back that it had before the step (rule 173): the first backup of each
 * counts. A backup that is another by now is left alone, and said. Never throws: what went wrong before is what is told.
 */
export async function takeBack(
  backups: readonly Backup[],
  session: string,
  files: Pick<Files, 'read' | 'hash' | 'write' | 'remove'>,
): Promise<TakenBack> {
  const first = new Map(backups.toReversed().map((backup) => [backup.path, backup] as const));
  const lines: string[] = [];
  const evidence: Evidence[] = [];
  for (const backup of first.values()) {
    const { path, sha256, wasThere } = backup;
    const why = await putBack(backup, session, files).catch((error: unknown) =>
      error instanceof Failure ? error.code : String(error),
    );
    lines.push(why === '' ? `${path} ← ${wasThere ? sha256 : '∅'}` : `${path} ✗ ${why}`);
    if (why === '') evidence.push({ kind: 'checksum', ref: path, sha256 });
  }
  return { said: lines.join('\n'), evidence };
}

async function putBack(
  { path, ref, sha256, wasThere }: Backup,
  session: string,
  files: Pick<Files, 'read' | 'hash' | 'write' | 'remove'>,
): Promise<string> {
  if (!wasThere) {
    await files.remove(path);
    return '';
  }
  const kept = `${session}/${ref}`;
  const found = await files.hash(kept);
  if (found !== sha256) return `${ref} ${found}`;
  await files.write(path, await files.read(kept));
  return '';
}

import { type ChildProcess, spawn } from 'node:child_process';
import { Failure } from '../model/failure.ts';
import type { Blobs, FoundObject } from '../model/world.ts';

/**
 * Reads objects one after the other, through one `git cat-file --batch`. Git starts with the first read. Bytes are those
 * that git stores: no filter, no line ends changed, nothing put in their place by `refs/replace`.
 */
export function openBlobs(folder: string, environment: Readonly<Record<string, string>>): Blobs {
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const start = (): ChildProcess => {
    child ??= catFile(folder, environment);
    return child;
  };
  const find = (name: string) => {
    const next = last.then(() => ask(start(), name));
    last = next.catch(() => undefined);
    return next;
  };
  return {
    find,
    read: async (id) => {
      const found = await find(id);
      if (found?.kind === 'blob') return found.bytes;
      throw unreadable(id, found?.kind ?? 'missing');
    },
    close: () => child?.stdin?.end(),
  };
}

function catFile(folder: string, env: Readonly<Record<string, string>>): ChildProcess {
  const argv = ['--no-replace-objects', '-C', folder, 'cat-file', '--batch'];
  const child = spawn('git', argv, { env, stdio: ['pipe', 'pipe', 'ignore'] });
  // Without git its streams close at once, which is told as an object that can't be read.
  child.on('error', () => undefined);
  return child;
}

/** `<id> <kind> <size>\n`, the bytes, `\n`; `<name> missing\n` for what is not there. */
function ask({ stdin, stdout }: ChildProcess, name: string): Promise<FoundObject | undefined> {
  return new Promise((resolve, reject) => {
    // A line end would ask for two objects, and every later answer be that of another question.
    if (stdin === null || stdout === null || name.includes('\n')) return reject(unreadable(name, 'closed'));
    const parts: Buffer[] = [];
    let have = 0;
    let want: number | undefined;
    const settle = (act: () => void) => {
      stdout.off('data', take);
      stdout.off('close', gone);
      stdin.off('error', gone);
      act();
    };
    const gone = () => settle(() => reject(unreadable(name, 'git ended')));
    const take = (part: Buffer) => {
      parts.push(part);
      have += part.length;
      if (want === undefined) {
        const head = Buffer.concat(parts);
        const end = head.indexOf(10);
        if (end < 0) return;
        const row = head.toString('utf8', 0, end);
        if (row === `${name} missing`) return settle(() => resolve(undefined));
        const size = header.exec(row)?.[3];
        if (size === undefined) return settle(() => reject(unreadable(name, row)));
        want = end + 1 + Number(size) + 1;
      }
      if (have >= want) settle(() => resolve(objectIn(Buffer.concat(parts))));
    };
    stdout.on('data', take);
    stdout.on('close', gone);
    stdin.on('error', gone);
    stdin.write(`${name}\n`);
  });
}

const header = /^([0-9a-f]+) (blob|commit|tree|tag) (\d+)$/;

function objectIn(answer: Buffer): FoundObject {
  const end = answer.indexOf(10);
  const [, id = '', kind = ''] = header.exec(answer.toString('latin1', 0, end)) ?? [];
  return { id, kind, bytes: new Uint8Array(answer.subarray(end + 1, -1)) };
}

function unreadable(id: string, why: string): Failure {
  return new Failure('FILE_UNREADABLE', { file: id, why });
}

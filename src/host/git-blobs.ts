import { type ChildProcess, spawn } from 'node:child_process';
import { Failure } from '../model/failure.ts';
import type { Blobs } from '../model/world.ts';

/** Reads objects one after the other, through one `git cat-file --batch`. Git starts with the first read. Bytes are those that git stores: no filter, no line ends changed. */
export function openBlobs(folder: string, environment: Readonly<Record<string, string>>): Blobs {
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const start = (): ChildProcess => {
    child ??= spawn('git', ['-C', folder, 'cat-file', '--batch'], {
      env: environment,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    return child;
  };
  return {
    read: (id) => {
      const next = last.then(() => ask(start(), id));
      last = next.catch(() => undefined);
      return next;
    },
    close: () => child?.stdin?.end(),
  };
}

/** `<id> blob <size>\n`, the bytes, `\n`; `<id> missing\n` for what is not there. */
function ask({ stdin, stdout }: ChildProcess, id: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (stdin === null || stdout === null) return reject(unreadable(id, 'closed'));
    const parts: Buffer[] = [];
    let have = 0;
    let want: number | undefined;
    const settle = (act: () => void) => {
      stdout.off('data', take);
      stdout.off('close', gone);
      stdin.off('error', gone);
      act();
    };
    const gone = () => settle(() => reject(unreadable(id, 'git ended')));
    const take = (part: Buffer) => {
      parts.push(part);
      have += part.length;
      if (want === undefined) {
        const head = Buffer.concat(parts);
        const end = head.indexOf(10);
        if (end < 0) return;
        const size = /^[0-9a-f]+ blob (\d+)$/.exec(head.toString('latin1', 0, end))?.[1];
        if (size === undefined) return settle(() => reject(unreadable(id, head.toString('latin1', 0, end))));
        want = end + 1 + Number(size) + 1;
      }
      if (have < want) return;
      const whole = Buffer.concat(parts);
      settle(() => resolve(new Uint8Array(whole.subarray(whole.indexOf(10) + 1, -1))));
    };
    stdout.on('data', take);
    stdout.on('close', gone);
    stdin.on('error', gone);
    stdin.write(`${id}\n`);
  });
}

function unreadable(id: string, why: string): Failure {
  return new Failure('FILE_UNREADABLE', { file: id, why });
}

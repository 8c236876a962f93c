import { spawnSync } from 'node:child_process';
import { pythonCandidates } from './python-candidates.ts';

export type WorkingPythons = { readonly oldest: string; readonly all: readonly string[] };

/** One interpreter of each CPython minor from 3.10 on that this machine has and that answers. */
export function workingPythons(): WorkingPythons {
  const byMinor = new Map<number, string>();
  const ask = 'import sys; print(sys.implementation.name, sys.version_info[0], sys.version_info[1])';
  for (const python of pythonCandidates()) {
    const answer = /^cpython 3 (\d+)\n$/.exec(
      spawnSync(python, ['-c', ask], { encoding: 'utf8' }).stdout ?? '',
    );
    const minor = Number(answer?.[1] ?? 0);
    if (minor >= 10 && !byMinor.has(minor)) byMinor.set(minor, python);
  }
  const all = [...byMinor].sort(([one], [other]) => one - other).map(([, python]) => python);
  const [oldest] = all;
  if (oldest === undefined) throw new Error('this machine has no CPython from 3.10 on');
  return { oldest, all };
}

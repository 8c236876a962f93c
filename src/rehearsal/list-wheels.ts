import { basename } from 'node:path';
import type { WheelTarget } from '../model/world.ts';
import { askIndex, isUnanswered } from './ask-index.ts';
import type { Machine } from './machine.ts';
import { requireFetched } from './package-index.ts';

/**
 * File names of the wheels of a distribution that this runtime takes, as the user's index lists them now, in its
 * order. pip's own command for lists (`pip index versions`) knows no files and counts source archives too; so a
 * version that nobody has is asked for, and what pip looks at on the way is read from its account. Errors:
 * WHEELS_UNREACHABLE, VENV_FAILED, PYTHON_BROKEN.
 */
export async function listWheels(machine: Machine, name: string, target: WheelTarget): Promise<string[]> {
  const requirements = [`${name}==0.dev0+nobody`];
  const { result } = await askIndex(machine, target, { requirements });
  const listed = [
    ...result.stdout.matchAll(/^ *Found link (\S+?)(?: \(from .*)?, version: \S+ *$/gm),
  ].flatMap(([, link = '']) => wheelFileOf(link));
  if (listed.length === 0 && isUnanswered(result)) requireFetched(name, result);
  return [...new Set(listed)];
}

/** The wheel that a link leads to, whose digest may stand behind a `#`; none where it is no wheel. */
export function wheelFileOf(link: string): string[] {
  const path = link.split('#')[0]?.split('?')[0] ?? '';
  try {
    const file = basename(decodeURIComponent(path));
    return file.endsWith('.whl') ? [file] : [];
  } catch {
    return [];
  }
}

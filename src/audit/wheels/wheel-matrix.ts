import { basename } from 'node:path/posix';
import type { WheelFit, WheelMatrix } from '../../model/finding.ts';
import type { RuntimeProfile } from '../../model/profile.ts';
import { explainTags } from './explain-tags.ts';
import { formatTag, parseWheelName } from './wheel-name.ts';

/**
 * Every wheel by its file name against the runtime's tags (PEP 425): the tag that the runtime prefers, or the nearest
 * one and why it is not enough. Sorted by name.
 */
export function wheelMatrix(
  files: readonly { readonly name: string }[],
  profile: Pick<RuntimeProfile, 'compatible_tags'>,
): WheelMatrix {
  const supported = profile.compatible_tags ?? [];
  const names = files.map(({ name }) => name).filter((name) => name.toLowerCase().endsWith('.whl'));
  return { runtime: supported[0] ?? '', fits: names.sort().map((name) => fitOf(name, supported)) };
}

function fitOf(file: string, supported: readonly string[]): WheelFit {
  const naming = parseWheelName(basename(file));
  if (typeof naming === 'string') return { file, answer: 'unknown', tag: '', reasons: [naming] };
  const [first] = naming.tags;
  if (supported.length === 0 || first === undefined)
    return { file, answer: 'unknown', tag: first === undefined ? '' : formatTag(first), reasons: [] };
  const own = new Set(naming.tags.map(formatTag));
  const matched = supported.find((tag) => own.has(tag));
  if (matched !== undefined) return { file, answer: 'ok', tag: matched, reasons: [] };
  const [nearest] = explainTags(naming.tags, supported);
  return { file, answer: 'fail', tag: nearest?.tag ?? '', reasons: [...(nearest?.reasons ?? [])] };
}

import { canonicalName } from '../codec/canonical-name.ts';
import type { FoundBundle } from './bundle-choices.ts';
import { nearest, type RepositorySight } from './repository-sight.ts';

/** What makes a bundle again: requirements with hashes, and where its other files come from (name → path). */
export type FoundRecipe = {
  readonly requirements: string;
  readonly files?: Readonly<Record<string, string>>;
};

/**
 * The recipe of a bundle that is there: a requirements file that names exactly its wheels, each with one version and its
 * hashes, and for every other file the same bytes elsewhere in the project. undefined where a part of the bundle comes from
 * nowhere that is seen: half a recipe would make half a bundle.
 */
export function recipeOf(bundle: FoundBundle, sight: RepositorySight): FoundRecipe | undefined {
  const wheels = bundle.wheels.map(pinOfWheel).sort().join(' ');
  const lists = [...sight.texts].filter(([path]) => path.endsWith('.txt'));
  const exact = lists.filter(([, text]) => wheels !== '' && pinsIn(text)?.sort().join(' ') === wheels);
  const requirements = nearest(exact.map(([path]) => path));
  if (requirements === undefined) return undefined;
  const others = [...bundle.libraries, ...bundle.files].map((name) => [name, sight.twins.get(name)] as const);
  const files = Object.fromEntries(
    others.flatMap(([name, path]) => (path === undefined ? [] : [[name, path]])),
  );
  if (Object.keys(files).length < others.length) return undefined;
  return { requirements: forEveryMinor(requirements, lists), ...(others.length === 0 ? {} : { files }) };
}

// PEP 427: name and version are the first two parts.
function pinOfWheel(wheel: string): string {
  const [name = '', version = ''] = wheel.split('-');
  return `${canonicalName(name)}==${version}`;
}

const pin = /^([A-Za-z0-9][\w.-]*)(?:\[[\w, .-]*\])?==([\w.+!]+)(?:\s+--hash=sha256:[0-9a-f]{64})+$/;

/** What such a list pins, `name==version` each; undefined for one that leaves anything open. */
function pinsIn(text: string): string[] | undefined {
  const lines = text.replaceAll(/\\\r?\n/g, ' ').split(/\r?\n/);
  const rows = lines.map((line) => line.replace(/(?:^|\s)#.*$/, '').trim()).filter((line) => line !== '');
  const pins = rows.map((row) => pin.exec(row));
  if (pins.includes(null)) return undefined;
  return pins.map((found) => `${canonicalName(found?.[1] ?? '')}==${found?.[2] ?? ''}`);
}

// One list for each Python: cp312.txt beside cp313.txt.
function forEveryMinor(path: string, lists: readonly (readonly [string, string])[]): string {
  const [whole = '', before = '', after = ''] = /^(.*)3\d{1,2}([^/]*)$/.exec(path) ?? [];
  if (whole === '') return path;
  const isSibling = (one: string) => one !== path && one.startsWith(before) && one.endsWith(after);
  const hasSiblings = lists.some(
    ([one, text]) =>
      isSibling(one) &&
      /^3\d{1,2}$/.test(one.slice(before.length, one.length - after.length)) &&
      pinsIn(text) !== undefined,
  );
  return hasSiblings ? `${before}{minor}${after}` : path;
}

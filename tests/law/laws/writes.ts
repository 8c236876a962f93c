import { bareCode } from './bare-code.ts';
import type { Breach, SourceFile } from './source.ts';

/** Node's modules through which a program changes anything outside itself, and the names in them that do. */
const writing: Readonly<Record<string, RegExp>> = {
  'node:fs':
    /^(?:write|append|mkdir|mkdtemp|rm|rename|copy|cp|link|symlink|unlink|open|createWriteStream|ch(?:mod|own)|l?utimes|truncate|ftruncate|\*)/,
  'node:fs/promises':
    /^(?:write|append|mkdir|mkdtemp|rm|rename|copy|cp|link|symlink|unlink|open|ch(?:mod|own)|l?utimes|truncate|\*)/,
  'node:child_process': /./,
  'node:http': /./,
  'node:https': /./,
  'node:net': /./,
  'node:tls': /./,
  'node:dgram': /./,
  'node:http2': /./,
  undici: /./,
};
/** Rooms of the adapters: what stands there is behind a port. */
const adapters = ['src/host/', 'src/kaggle/', 'src/rehearsal/', 'src/github/', 'src/worker/'];

/** Every name by which a file can change something outside of the program: `node:fs/promises writeFile`. */
export function writesOf({ text }: SourceFile): string[] {
  const imports = text.matchAll(/^(?:import|export)\s+(?!type\b)([^;]*?)\s+from\s+'([^']+)'/gm);
  const named = [...imports].flatMap(([, names = '', module = '']) =>
    namesIn(names).flatMap((name) => (writing[module]?.test(name) === true ? [`${module} ${name}`] : [])),
  );
  const dynamic = [...text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)].flatMap(([, module = '']) =>
    writing[module] === undefined ? [] : [`${module} *`],
  );
  const called = /(?<![.\w])fetch\(/.test(bareCode(text)) ? ['fetch'] : [];
  return [...new Set([...named, ...dynamic, ...called])].sort();
}

function namesIn(clause: string): string[] {
  const inner = /\{([^}]*)\}/.exec(clause)?.[1];
  if (inner === undefined) return ['*'];
  return inner
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => name.split(/\s+as\s+/)[0] ?? name);
}

/** Law: a write stands behind a port's adapter, or the table says of this very file which writes it has, and why. */
export function checkWrites(
  file: SourceFile,
  elsewhere: Readonly<Record<string, { readonly writes: readonly string[]; readonly why: string }>>,
): Breach[] {
  if (adapters.some((folder) => file.path.startsWith(folder))) return [];
  const allowed = elsewhere[file.path]?.writes ?? [];
  const found = writesOf(file);
  const wrong = [
    ...found.filter((one) => !allowed.includes(one)).map((one) => `${one} behind no port`),
    ...allowed
      .filter((one) => !found.includes(one))
      .map((one) => `${one} is in the table and not in the file`),
  ];
  return wrong.map((what) => ({ path: file.path, line: 1, what }));
}

import { posix } from 'node:path';
import { forbiddenGlobals } from './globals.ts';
import { ownFolder, type Room, rooms } from './rooms.ts';

type Override = { readonly includes: readonly string[]; readonly linter: object };

/** The overrides that biome.json has to hold, so that an editor refuses what the law refuses. Rooms alike share one. */
export function biomeOverrides(): Override[] {
  const byRules = new Map<string, Override>();
  for (const room of rooms) {
    for (const pattern of room.files) {
      const style = importRule(room, posix.dirname(pattern));
      const key = JSON.stringify(style);
      const includes = [...(byRules.get(key)?.includes ?? []), pattern, ...exceptions(pattern)];
      byRules.set(key, { includes, linter: { rules: { style } } });
    }
  }
  return [...byRules.values(), ...globalsOverrides()];
}

// A room of one file lies in the folder of another room.
function exceptions(pattern: string): string[] {
  const single = rooms.flatMap((room) => room.files.filter((file) => !file.includes('*')));
  return single
    .filter((file) => file !== pattern && posix.dirname(file) === posix.dirname(pattern))
    .map((file) => `!${file}`);
}

function importRule(room: Room, folder: string): object {
  const builtIn = room.node === 'all' ? ['node:*', 'node:*/*'] : room.node;
  const group = [
    '**',
    ...[ownFolder(room), ...room.imports].flatMap((target) => relative(folder, target)),
    ...[...builtIn, ...room.packages].map((name) => `!${name}`),
  ];
  const message = 'This room may not import it: see tests/law/laws/rooms.ts.';
  const digestOnly = room.portsOnly && room.node.includes('node:crypto');
  const paths = {
    'node:crypto': {
      allowImportNames: ['createHash', 'hash'],
      message: 'Only createHash and hash are pure.',
    },
  };
  const options = { ...(digestOnly ? { paths } : {}), patterns: [{ group, message }] };
  return { noRestrictedImports: { level: 'error', options } };
}

// The last pattern that matches wins; `*` also matches the `..` of a way out, which is refused again.
function relative(folder: string, target: string): string[] {
  const way = posix.relative(folder, target);
  if (way === '') return ['!./**'];
  if (way.endsWith('..')) return ['!./**', `!${way}/*.ts`, `!${way}/*/*.ts`, `${way}/../**`];
  return [`!${way.startsWith('.') ? '' : './'}${way}${target.endsWith('/') ? '/**' : ''}`];
}

// Biome takes the type Date, which the clock of model/world.ts has, for the global; the law can tell them apart.
function globalsOverrides(): Override[] {
  const { Date: _, ...withoutDate } = forbiddenGlobals;
  const acting = rooms.filter(({ portsOnly }) => portsOnly);
  const override = (deniedGlobals: object, names: readonly Room[]): Override => ({
    includes: names.flatMap(({ files }) => files),
    linter: { rules: { style: { noRestrictedGlobals: { level: 'error', options: { deniedGlobals } } } } },
  });
  return [
    override(
      forbiddenGlobals,
      acting.filter(({ name }) => name !== 'model'),
    ),
    override(
      withoutDate,
      acting.filter(({ name }) => name === 'model'),
    ),
  ];
}

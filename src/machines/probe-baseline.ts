import type { Digests, MachineProbe, Reading } from '../model/machine-probe.ts';
import type { Machine } from '../model/machines.ts';
import { askTool, attempt, derive, type Ground, isAbsent } from './ground.ts';
import { authorizedKeys, homes } from './probe-ssh.ts';

/** Where a program lies that is to start by itself, by the clock or at boot. Source: cron(8), anacrontab(5). */
const cronPlaces = [
  '/etc/crontab',
  '/etc/anacrontab',
  '/etc/cron.d',
  '/etc/cron.hourly',
  '/etc/cron.daily',
  '/etc/cron.weekly',
  '/etc/cron.monthly',
  '/var/spool/cron',
  '/etc/rc.local',
];
/** Units that no package of the distribution brought. Source: systemd.unit(5). */
const unitPlaces = ['/etc/systemd', '/usr/local/lib/systemd'];
/** What the loader takes into every program. Source: ld.so(8). */
const preloadPlaces = ['/etc/ld.so.preload', '/etc/ld.so.conf', '/etc/ld.so.conf.d', '/etc/environment'];

/** The digests of everything by which a stranger stays on a machine. */
export async function probeBaseline(machine: Machine, ground: Ground): Promise<MachineProbe['baseline']> {
  const users = await homes(ground);
  const ownUnits = 'value' in users ? users.value.map((home) => `${home}/.config/systemd/user`) : [];
  const keys = await authorizedKeys(ground);
  return {
    cron: await digestsOf(ground, cronPlaces),
    systemd: 'unknown' in users ? users : await digestsOf(ground, [...unitPlaces, ...ownUnits]),
    preload: await digestsOf(ground, preloadPlaces),
    keys: 'unknown' in keys ? keys : await digestsOf(ground, keys.value),
    binaries: await digestsOf(ground, machine.binaries),
    configs: await digestsOf(ground, machine.configs),
  };
}

/** Digests of the files at these places and below them; what is not there is not named. */
export async function digestsOf(ground: Ground, places: readonly string[]): Promise<Reading<Digests>> {
  const found: Digests = {};
  const links: string[] = [];
  for (const place of places) {
    const entries = await entriesAt(ground, place);
    if ('unknown' in entries) return entries;
    for (const { path, kind } of entries.value) {
      if (kind === 'symlink') links.push(path);
      if (kind === 'other') found[path] = 'special';
      if (kind !== 'file') continue;
      const digest = await attempt(() => ground.files.hash(`${ground.top}${path}`));
      if (isAbsent(digest)) continue;
      if ('unknown' in digest) return digest;
      found[path] = digest.value;
    }
  }
  return withTargets(ground, found, links);
}

type Entry = { readonly path: string; readonly kind: string };

// A place that is no folder, or below one, is a file or nothing: its digest tells which.
async function entriesAt(ground: Ground, place: string): Promise<Reading<Entry[]>> {
  const below = await attempt(() => ground.files.list(`${ground.top}${place}`));
  if (isAbsent(below)) return { value: [{ path: place, kind: 'file' }] };
  return derive(
    below,
    (entries) => entries.map(({ path, kind }) => ({ path: `${place}/${path}`, kind })),
    '',
  );
}

async function withTargets(
  ground: Ground,
  found: Digests,
  links: readonly string[],
): Promise<Reading<Digests>> {
  if (links.length === 0) return { value: found };
  const paths = links.map((path) => `${ground.top}${path}`);
  const targets = await askTool(ground, ['readlink', '--', ...paths]);
  if ('unknown' in targets) return targets;
  const rows = targets.value.trimEnd().split('\n');
  if (rows.length !== links.length) return { unknown: 'readlink' };
  return { value: { ...found, ...Object.fromEntries(links.map((path, at) => [path, `→ ${rows[at]}`])) } };
}

import { Failure } from '../model/failure.ts';
import type { World } from '../model/world.ts';
import { judgeBaseline } from './judge-baseline.ts';
import { machineEvents } from './machine-events.ts';
import { newestProbe, readBaseline, readQuarantine } from './machine-state.ts';
import { quarantineOf } from './quarantine.ts';

/** Where a run happened: its project (absolute) and the name that its machine has for itself. */
export type RunPlace = { readonly root: string; readonly hostname: string };

/**
 * What the records of a machine say against a run on it (rules 34, 35 and 150): each drift of its baseline that the newest
 * probe saw, each sign that it is in quarantine for, `vm100: MCH-022 ≠ /usr/bin/tool`; what a person has cleared since is
 * none. Records that were changed are a sign themselves. Empty where the machine has none.
 */
export async function driftSigns(place: RunPlace, ports: Pick<World, 'files'>): Promise<string[]> {
  const home = `${place.root}/.nx47/machines`;
  if (!(await ports.files.exists(home))) return [];
  const entries = await ports.files.list(home);
  const names = entries.filter(({ path, kind }) => kind === 'folder' && /^[a-z][a-z0-9-]*$/.test(path));
  const signs: string[] = [];
  for (const { path: name } of names) signs.push(...(await signsOf(name, place, ports)));
  return signs;
}

async function signsOf(name: string, place: RunPlace, { files }: Pick<World, 'files'>): Promise<string[]> {
  const { root, hostname } = place;
  try {
    const kept = await newestProbe(root, name, files);
    if (kept === undefined || !('value' in kept.probe.hostname) || kept.probe.hostname.value !== hostname)
      return [];
    const baseline = await readBaseline(root, name, files);
    const faults = baseline === undefined ? [] : judgeBaseline(baseline, kept.probe);
    const findings = faults.map((fault) => ({ machine: name, ...fault }));
    const { events } = await machineEvents(root, { files });
    const found = (await readQuarantine(root, name, files)) ?? quarantineOf(findings, kept, events);
    return (found?.signs ?? []).map(({ rule, observed }) => `${name}: ${rule} ${observed}`);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'MACHINE_STATE_INVALID') throw error;
    return [`${name}: ${error.code} ${error.parameters['file']}`];
  }
}

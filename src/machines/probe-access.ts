import type { MachineProbe, Reading } from '../model/machine-probe.ts';
import type { Machine } from '../model/machines.ts';
import { attempt, type Ground, runTool } from './ground.ts';
import { permissions } from './probe-ssh.ts';

type Access = Pick<
  MachineProbe,
  'credentials' | 'writes' | 'scripts' | 'missing_programs' | 'services' | 'health'
>;

/** What a job would need there: files it may write and run, programs, services, the health check (rules 91–95, 101–103, 198). */
export async function probeAccess(machine: Machine, ground: Ground): Promise<Access> {
  return {
    credentials: await credentialModes(machine, ground),
    writes: await probeWriting(ground, machine.logs),
    scripts: await probeRunning(ground, machine.scripts),
    missing_programs: { value: await missingPrograms(machine, ground) },
    services: await serviceStates(machine, ground),
    health: await probeHealth(machine, ground),
  };
}

async function credentialModes(machine: Machine, ground: Ground): Promise<MachineProbe['credentials']> {
  const found: Record<string, string | null> = {};
  for (const path of machine.credentials) {
    const mode = await permissions(ground, path);
    const isMissing = 'unknown' in mode && mode.unknown.includes('No such file');
    if ('unknown' in mode && !isMissing) return mode;
    found[path] = 'value' in mode ? mode.value : null;
  }
  return { value: found };
}

async function probeWriting(ground: Ground, folder: string): Promise<Reading<boolean>> {
  const { files, top } = ground;
  const word = ground.randomHex(8);
  const path = `${top}${folder}/.nx47-probe-${word}`;
  const read = await attempt(async () => {
    await files.write(path, word);
    const text = new TextDecoder().decode(await files.read(path));
    await files.remove(path);
    return text;
  });
  return { value: 'value' in read && read.value === word };
}

// A folder mounted with `noexec`, or whose file system knows no permissions, takes a script and never runs it.
async function probeRunning(ground: Ground, folder: string): Promise<Reading<boolean>> {
  const { files, top } = ground;
  const word = ground.randomHex(8);
  const path = `${top}${folder}/.nx47-probe-${word}.sh`;
  const written = await attempt(() => files.write(path, `#!/bin/sh\necho ${word}\n`));
  if ('unknown' in written) return { value: false };
  await runTool(ground, ['chmod', '700', '--', path]);
  const ran = await runTool(ground, [path]);
  await attempt(() => files.remove(path));
  return { value: 'value' in ran && ran.value.status === 0 && ran.value.stdout.trim() === word };
}

const programFolders = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

async function missingPrograms({ programs }: Machine, { files, top }: Ground): Promise<string[]> {
  const missing: string[] = [];
  for (const name of programs) {
    const places = name.startsWith('/') ? [name] : programFolders.map((folder) => `${folder}/${name}`);
    const there = await Promise.all(places.map((path) => files.exists(`${top}${path}`)));
    if (!there.includes(true)) missing.push(name);
  }
  return missing;
}

async function serviceStates({ services }: Machine, ground: Ground): Promise<MachineProbe['services']> {
  if (services.length === 0) return { value: {} };
  const answer = await runTool(ground, ['systemctl', 'is-active', '--', ...services]);
  if ('unknown' in answer) return answer;
  const { stdout, stderr } = answer.value;
  const states = stdout.trim().split('\n');
  if (stderr.trim() !== '' || states.length !== services.length)
    return { unknown: `systemctl: ${stderr.trim().split('\n')[0] ?? ''}` };
  return { value: Object.fromEntries(services.map((name, at) => [name, states[at] ?? ''])) };
}

// A check that can't even be started is one that fails, not one that nobody knows of.
async function probeHealth({ health }: Machine, ground: Ground): Promise<MachineProbe['health']> {
  const answer = await runTool(ground, health);
  return { value: 'value' in answer ? answer.value.status : null };
}

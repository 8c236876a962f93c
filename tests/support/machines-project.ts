import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import type { CommandAnswer } from '../../src/audit-command.ts';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import type { Surroundings } from '../../src/compose.ts';
import { machinesCommand } from '../../src/machines-command.ts';
import type { Machine } from '../../src/model/machines.ts';
import { quietSurroundings } from './audited-project.ts';
import { type AtEnd, freshFolder } from './folders.ts';
import { declared } from './machine-case.ts';

const run = promisify(execFile);

export type MachinesProject = {
  readonly root: string;
  /** Folder whose files belong to the baseline of the machine `here`. */
  readonly watched: string;
  nx47(...argv: readonly string[]): Promise<CommandAnswer>;
  declare(...machines: readonly Machine[]): Promise<void>;
};

/** A project whose only machine, `here`, is this one as the system describes it. */
export async function machinesProject(t: AtEnd, environment: Readonly<Record<string, string>> = {}) {
  const ground = await freshFolder(t);
  const [root, watched] = [join(ground, 'project'), join(ground, 'watched')];
  await mkdir(join(root, 'configs'), { recursive: true });
  await mkdir(watched);
  await writeFile(join(watched, 'tool'), 'first');
  const around: Surroundings = { ...quietSurroundings(), environment };
  const project: MachinesProject = {
    root,
    watched,
    nx47: (...argv) => {
      const line = parseCommandLine(['machines', ...argv, '--language', 'en']);
      return machinesCommand(line, around, 'en', root);
    },
    declare: (...machines) =>
      writeFile(join(root, 'configs/machines.yml'), stringify({ machines }, { lineWidth: 0 })),
  };
  await project.declare(await thisMachine(watched));
  return project;
}

/** What this machine really has, declared: nothing more is asked of it than the system itself says. */
export async function thisMachine(
  watched: string,
  over: Partial<Record<keyof Machine, unknown>> = {},
): Promise<Machine> {
  const python = [
    'import socket',
    's = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)',
    's.connect(("192.0.2.1", 9))',
    'print(s.getsockname()[0])',
  ].join('\n');
  const { stdout } = await run('python3', ['-c', python]);
  return declared({
    ...{ name: 'here', hostname: hostname(), addresses: [stdout.trim()] },
    ...{ cpu: 1, 'memory-gib': 0.1, 'disk-gib': 0.1, services: [], credentials: [] },
    ...{ binaries: [join(watched, 'tool')], configs: [], logs: watched, scripts: watched },
    ...over,
  });
}

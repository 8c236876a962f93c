import { join } from 'node:path';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import { composeService, type Surroundings } from './compose.ts';
import { type CheckupPlace, checkEcho, checkLedger, checkMute } from './doctor-agents.ts';
import {
  checkCredentials,
  checkGit,
  checkIsolation,
  checkNetwork,
  checkOwnership,
  checkPackages,
  checkPython,
  checkQuota,
  checkup,
} from './doctor-checks.ts';
import { checkProgram, checkWriting } from './doctor-machine.ts';
import { worstAnswer } from './model/answer.ts';
import type { CheckupRow } from './model/checkup.ts';
import { Failure } from './model/failure.ts';
import type { Ref } from './model/kaggle.ts';
import type { Language } from './model/language.ts';
import { runtimeProfileSchema } from './model/profile.ts';
import type { World } from './model/world.ts';
import { projectAround } from './project-kernel.ts';
import { readRequest } from './read-request.ts';
import { checkupJson, renderCheckup } from './report/checkup-table.ts';
import { minorOf } from './survey/choose-interpreter.ts';
import { projectMetadata } from './survey/metadata.ts';
import { sentences } from './text/sentences.ts';

/** What the project there asks for; nothing where there is none. */
type Wants = {
  readonly root: string;
  readonly refs: readonly Ref[];
  readonly minor: string;
  readonly needsGpu: boolean;
};

/**
 * `nx47 doctor`: whether this machine and these credentials can do what the project here needs, line by line, and
 * what to do. Writes below .nx47/ only: a trial that is taken away again, one event, and the two messages of its check of agents. Exit status 0 when every line is ok, 1 when one fails, else 3.
 */
export async function doctorCommand(
  line: CommandLine,
  around: Surroundings,
  language: Language,
  folder: string = process.cwd(),
): Promise<CommandAnswer> {
  const { service } = line.settings;
  const root = await projectAround(folder);
  const order = { language, service: typeof service === 'string' ? service : '', root: root ?? folder };
  const world = await composed(order, around);
  const rows = 'rows' in world ? world.rows : await look(root, world, around);
  const clean = 'rows' in world ? (text: string) => text : world.redact;
  const text = line.format === 'json' ? checkupJson(rows) : renderCheckup(rows, sentences(language));
  const answer = worstAnswer(rows.map((row) => row.answer));
  return { text: clean(text), status: { ok: 0, fail: 1, unknown: 3 }[answer] };
}

// Credentials that can't even be read leave no World to ask with: that alone is then the answer.
async function composed(
  order: Parameters<typeof composeService>[0],
  around: Surroundings,
): Promise<World | { readonly rows: CheckupRow[] }> {
  try {
    return await composeService(order, around);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {
      rows: [
        await checkup('credentials', async () => {
          throw error;
        }),
      ],
    };
  }
}

async function look(root: string | undefined, world: World, around: Surroundings): Promise<CheckupRow[]> {
  let wants: Wants = { root: '', refs: [], minor: '3.12', needsGpu: false };
  const project = await checkup('project', async () => {
    if (root === undefined) return { answer: 'unknown', observed: '∅' };
    wants = await wantsOf(root, world);
    return { answer: wants.refs.length === 0 ? 'fail' : 'ok', observed: root };
  });
  let username = '';
  const credentials = await checkup('credentials', async () => {
    const { username: found, ...row } = await checkCredentials(() => world.kaggle.identify());
    username = found;
    return row;
  });
  return [
    project,
    await checkup('git', () => checkGit(root ?? '.', world.shell)),
    await checkup('network', () => checkNetwork(world.kaggle.baseUrl, around)),
    credentials,
    await checkup('ownership', async () => checkOwnership(username, wants.refs)),
    await checkup('quota', () => checkQuota(world, wants.needsGpu)),
    await checkup('python', () => checkPython(wants.minor, world.pythons)),
    await checkup('packages', () => checkPackages(wants.minor, world)),
    await checkup('isolation', () => checkIsolation(wants.minor, world.pythons)),
    await checkup('program', () => checkProgram(around.installRoot, world.assets)),
    await checkup('writing', () => checkWriting(root ?? '', world)),
    ...(await lookAtAgents({ root: root ?? '', environment: around.environment, world })),
  ];
}

async function lookAtAgents(place: CheckupPlace): Promise<CheckupRow[]> {
  return [
    await checkup('ledger', () => checkLedger(place)),
    await checkup('echo', () => checkEcho(place)),
    await checkup('mute', () => checkMute(place)),
  ];
}

async function wantsOf(root: string, { assets, files }: World): Promise<Wants> {
  const { settings } = await readRequest({}, root, 'rehearse');
  const text = await assets.profile(settings.profile);
  const profile = runtimeProfileSchema.safeParse(text === undefined ? undefined : JSON.parse(text));
  if (!profile.success) throw new Failure('PROFILE_UNKNOWN', { profile: settings.profile });
  const read = async (name: string) => ({
    name,
    bytes: await files.read(join(root, name)).catch(() => new Uint8Array()),
  });
  const metadata = projectMetadata({
    ...{ paths: [], unreadable: [], texts: [], code: { name: '', bytes: new Uint8Array() } },
    kernelMetadata: await read(`${settings.kernel}/kernel-metadata.json`),
    ...(settings.dataset === undefined ? {} : { datasetMetadata: await read(settings.dataset) }),
  });
  const refs =
    metadata === undefined
      ? []
      : [metadata.kernelRef, ...(metadata.dataset === undefined ? [] : [metadata.dataset.ref])];
  const minor = minorOf(profile.data.python.version);
  return { root, refs, minor, needsGpu: metadata?.kernel.enable_gpu ?? false };
}

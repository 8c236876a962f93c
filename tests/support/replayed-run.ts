import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { certify } from '../../src/certify.ts';
import type { Edit } from '../../src/challenge/edit-evidence.ts';
import { createMachine, localWorld, type Surroundings } from '../../src/compose.ts';
import { createKaggleClient } from '../../src/kaggle/client.ts';
import type { FinishedRun } from '../../src/macro/story.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import type { FileBytes } from '../../src/model/facts.ts';
import { bundleManifestName } from '../../src/model/manifest.ts';
import { Secret } from '../../src/model/secret.ts';
import type { CommandResult, Shell, World } from '../../src/model/world.ts';
import { readRequest } from '../../src/read-request.ts';
import { createPythons } from '../../src/rehearsal/interpreters.ts';
import { openRehearsal } from '../../src/rehearsal/open-rehearsal.ts';
import { startRehearsalServer } from '../../src/rehearsal/server.ts';
import { bundleManifest, manifestText } from '../../src/survey/bundle-manifest.ts';
import { chooseInterpreter } from '../../src/survey/choose-interpreter.ts';
import { projectWith, quietSurroundings } from './audited-project.ts';
import { type AtEnd, endedAfter, freshFolder } from './folders.ts';
import { perfectSession } from './perfect-session.ts';
import { thisMachine } from './rehearsal-machine.ts';

const owner = 'ndarray2000';
export const replayToken = `KGAT_${'5'.repeat(32)}`;
const reportName = 'prime_report.json';

/** The ground of many runs: a project, what one real session of it left, and what the machine's tools answered. */
export type ReplayGround = {
  readonly project: string;
  readonly recorded: Dossier;
  readonly around: Surroundings;
  readonly remembered: Map<string, CommandResult>;
};

/** What is wrong in one run, each at its real place; absent = nothing. */
export type ReplayPlan = {
  /** In what the session leaves. */
  readonly session?: Edit;
  /** In the project, before the run. */
  readonly project?: (folder: string) => Promise<unknown>;
  /** What the service does wrong: elements of `--scenario`. */
  readonly faults?: readonly string[];
  /** Between client and service: the address that the client is given. */
  readonly between?: (t: AtEnd, url: string) => Promise<string>;
  /** Parts of the World in place of the machine's. */
  readonly world?: (world: World) => World;
  /** Seconds that the session may take, the wait for a place in it included; 300 unless told. */
  readonly deadline?: number;
  /** The service's clock. */
  readonly serverNow?: () => Date;
};

/** Makes the project and runs it once for real: papermill, the kit, a session in namespaces. */
export async function replayGround(t: AtEnd): Promise<ReplayGround> {
  const files = bundleFiles();
  const project = await projectWith(t, [...files, manifestFile(files)], [`main-report: ${reportName}`]);
  await writesReport(project);
  const around = quietSurroundings();
  const machine = thisMachine();
  const service = await openRehearsal({
    machine,
    folder: await freshFolder(t),
    port: 0,
    username: owner,
    interpreter: await chooseInterpreter(createPythons(machine), '3.12', true),
    distributionsFor: () => [],
    now: () => new Date(),
  });
  const ground = { project, around, remembered: new Map<string, CommandResult>() };
  const copy = join(await freshFolder(t), 'project');
  await cp(project, copy, { recursive: true });
  const end = await runAt({ project: copy, url: service.url, token: service.account.token }, ground);
  await service.close();
  if (end.verdict.kind !== 'REHEARSED') throw new Error(`the recorded run: ${toldOf(end)}`);
  return { ...ground, recorded: await withAllBytes(end) };
}

/** The dossier with the bytes of every output: a run holds those alone that are judged by what they say. */
async function withAllBytes({ dossier, sessionFolder }: FinishedRun): Promise<Dossier> {
  const { collected } = dossier;
  if (collected?.others === undefined) return dossier;
  const { others, ...judged } = collected;
  const read = others.map(async ({ name }) => ({
    name,
    bytes: new Uint8Array(await readFile(join(sessionFolder, 'evidence', 'outputs', name))),
  }));
  return { ...dossier, collected: { ...judged, files: [...judged.files, ...(await Promise.all(read))] } };
}

/** A whole `certify` through the real client over loopback HTTP, whose session is the recorded one. */
export function replayedRun(ground: ReplayGround, plan: ReplayPlan = {}): Promise<FinishedRun> {
  return endedAfter(async (t) => {
    const project = join(await freshFolder(t), 'project');
    await cp(ground.project, project, { recursive: true });
    await plan.project?.(project);
    const url = await replayService(t, ground, plan);
    const address = (await plan.between?.(t, url)) ?? url;
    const { deadline } = plan;
    const place = {
      project,
      url: address,
      token: replayToken,
      ...(deadline === undefined ? {} : { deadline }),
    };
    return await runAt(place, ground, plan.world);
  });
}

/** The embedded service with the recorded session: its address. */
export async function replayService(t: AtEnd, ground: ReplayGround, plan: ReplayPlan = {}): Promise<string> {
  const { url, close } = await startRehearsalServer({
    folder: await freshFolder(t),
    port: 0,
    accounts: [{ username: owner, token: replayToken, legacyKey: '5'.repeat(32) }],
    runSession: perfectSession(ground.recorded, plan.session),
    processingSeconds: 0,
    now: plan.serverNow ?? (() => new Date()),
    faults: plan.faults ?? [],
  });
  t.after(close);
  return url;
}

/** Verdict, failed conditions and incidents of a run in one line. */
export function toldOf({ verdict, dossier }: FinishedRun): string {
  const failed = verdict.conditions.filter(({ answer }) => answer === 'fail');
  const incidents = dossier.incidents.map(
    ({ step, code, parameters }) => `${step} ${code} ${JSON.stringify(parameters)}`,
  );
  return [
    `${verdict.kind} ${verdict.cause}`,
    ...failed.map(({ id, observed }) => `${id} ${observed}`),
    ...incidents,
  ].join('; ');
}

type Place = {
  readonly project: string;
  readonly url: string;
  readonly token: string;
  readonly deadline?: number;
};

/** One run of the project at that address, in this process. */
export async function runAt(
  { project, url, token: secret, deadline = 300 }: Place,
  { around, remembered }: Pick<ReplayGround, 'around' | 'remembered'>,
  change: (world: World) => World = (world) => world,
): Promise<FinishedRun> {
  const given = { mode: 'execute', service: url, wait: 0, deadline, language: 'en' };
  const request = await readRequest(given, project, 'certify');
  const kaggle = createKaggleClient({
    baseUrl: url,
    credentials: { kind: 'token', token: new Secret(secret) },
    environment: {},
    signal: around.signal,
    callDeadlineSeconds: 30,
    onTransfer: () => undefined,
  });
  const local = localWorld('en', around, createMachine(around), [secret]);
  const shell = rememberingShell(local.shell, remembered);
  return await certify(request, change({ ...local, shell, kaggle }));
}

/** Tools of the machine are no part of what is tested: one answer to one question serves every run. */
function rememberingShell(shell: Shell, remembered: Map<string, CommandResult>): Shell {
  return {
    run: async (command) => {
      const key = JSON.stringify([command.argv, command.input]);
      const known = remembered.get(key);
      if (known !== undefined) return known;
      const answer = await shell.run(command);
      if (command.argv.includes('-I')) remembered.set(key, answer);
      return answer;
    },
  };
}

function bundleFiles() {
  const text = (content: string) => new TextEncoder().encode(content);
  return [
    { name: 'primes.csv', bytes: text('2\n3\n5\n7\n') },
    { name: 'limits.csv', bytes: text('LIMIT,200000\n') },
  ];
}

/** A manifest of these files, as the program writes it. */
function manifestFile(files: readonly FileBytes[]): FileBytes {
  const text = manifestText(bundleManifest({ path: 'bundle', files }));
  return { name: bundleManifestName, bytes: new TextEncoder().encode(text) };
}

const notebookSchema = z.looseObject({ cells: z.array(z.looseObject({ cell_type: z.string() })) });

/** The last cell also writes a main report, as a user's own notebook does. */
async function writesReport(project: string): Promise<void> {
  const path = join(project, 'notebook/core-notebook.ipynb');
  const notebook = notebookSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  const last = notebook.cells.findLast(({ cell_type: type }) => type === 'code');
  if (last === undefined) throw new Error('no code cell');
  const report = [
    'import json, time',
    'import nx47',
    'nx47.count(items=len(primes), pixels=LIMIT)',
    'main_report = {"status": "ok", "warnings": [], "warnings_count": 0, "timestamp_ns": time.time_ns()}',
    `Path("${reportName}").write_text(json.dumps(main_report), encoding="utf-8")`,
  ];
  last['source'] = `${[last['source']].flat().join('')}\n${report.join('\n')}`;
  await writeFile(path, JSON.stringify(notebook));
}

import { resolve } from 'node:path';
import { z } from 'zod';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import { sha256Hex } from './codec/digest.ts';
import { parseStrictJson } from './codec/strict-json.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { verifySession } from './ledger/verify-session.ts';
import { Failure } from './model/failure.ts';
import { runtimeProfileName } from './model/kernel-outputs.ts';
import type { Language } from './model/language.ts';
import type { FileReader } from './model/world.ts';
import { jsonText } from './notebook/json-text.ts';
import { capturedProfile } from './profile/captured.ts';
import { parseProfile } from './profile/parse.ts';
import { readRequest } from './read-request.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

const runSchema = z.looseObject({
  target: z.enum(['kaggle', 'rehearsal']),
  kernel: z
    .looseObject({
      owner: z.string(),
      slug: z.string(),
      version: z.number(),
      /** What the service lists for that version. */
      image: z.string().default(''),
    })
    .nullable(),
  session: z.looseObject({ endedAt: z.string() }).nullable(),
});
type Run = z.infer<typeof runSchema>;

/**
 * `nx47 profile refresh [SESSION]`: the profile that a run brought back, as `profiles/<id>-<digest>.json` of the
 * project, where `profile:` of nx47.yml can name it. SESSION is a session's folder; without it, the newest of the
 * project's that ran on Kaggle. A file is never written over. Errors: USAGE_BAD_VALUE for a session that is altered,
 * or has no profile.
 */
export async function refreshCommand(
  line: CommandLine,
  around: Surroundings,
  language: Language,
): Promise<CommandAnswer> {
  const { files } = composeOffline(language, around);
  const { root } = await readRequest({}, line.words[1] ?? '.', 'rehearse');
  const session = line.words[1] === undefined ? await newestOnKaggle(root, files) : resolve(line.words[1]);
  const text = await profileText(session, files);
  const { id } = parseProfile(new TextEncoder().encode(text));
  const slug = id
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const name = `profiles/${slug}-${sha256Hex(text).slice(0, 8)}.json`;
  if (!(await files.exists(`${root}/${name}`))) {
    await files.makeFolder(`${root}/profiles`);
    await files.write(`${root}/${name}`, text);
  }
  const words = sentences(language).console.profile;
  return { text: `${fill(words.refreshed, { path: `${root}/${name}`, name })}\n`, status: 0 };
}

async function newestOnKaggle(root: string, files: FileReader): Promise<string> {
  const home = `${root}/session`;
  const entries = (await files.exists(home)) ? await files.list(home, ['evidence', 'logs']) : [];
  const reports = entries.map(({ path }) => path).filter((path) => path.endsWith('/reports/run.json'));
  // Names begin with day and time.
  for (const path of reports.sort().reverse()) {
    const folder = `${home}/${path.slice(0, -'/reports/run.json'.length)}`;
    if ((await readRun(folder, files))?.target === 'kaggle') return folder;
  }
  throw refusal(home);
}

async function profileText(session: string, files: FileReader): Promise<string> {
  const run = await readRun(session, files);
  const path = `${session}/evidence/outputs/${runtimeProfileName}`;
  if (run?.kernel == null || !(await files.exists(path))) throw refusal(session);
  const { problem } = await verifySession(session, files);
  if (problem !== '') throw refusal(`${session}: ${problem}`);
  const { owner, slug, version, image } = run.kernel;
  const capture = {
    kernel: `${owner}/${slug}`,
    kernel_version: version,
    captured_at: run.session?.endedAt ?? '',
    docker_image: image,
  };
  return `${jsonText(capturedProfile(await files.read(path), undefined, capture))}\n`;
}

async function readRun(session: string, files: FileReader): Promise<Run | undefined> {
  try {
    const read = runSchema.safeParse(parseStrictJson(await files.read(`${session}/reports/run.json`)));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

function refusal(value: string): Failure {
  const expected = 'session/<YYYYMMDD>_<slug>_…/evidence/outputs/nx47_runtime_profile.json';
  return new Failure('USAGE_BAD_VALUE', { flag: 'profile refresh', value, expected });
}

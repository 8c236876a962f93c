import { parseDocument } from 'yaml';
import { z } from 'zod';
import { type Breach, breachesOf, type SourceFile } from './source.ts';

const stepSchema = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
});
const jobSchema = z.looseObject({
  if: z.string().optional(),
  needs: z.union([z.string(), z.array(z.string())]).default([]),
  environment: z.unknown().optional(),
  permissions: z.record(z.string(), z.string()).optional(),
  steps: z.array(stepSchema).default([]),
});
const fileSchema = z.looseObject({
  on: z.unknown().optional(),
  jobs: z.record(z.string(), jobSchema).default({}),
  runs: z.looseObject({ steps: z.array(stepSchema).default([]) }).optional(),
});
type Job = z.infer<typeof jobSchema>;

/** Law: an action of others is pinned by its commit, and the comment beside it names the version; `$/` is our own. */
export function checkPins(file: SourceFile): Breach[] {
  return breachesOf(file, file.text, /^[ \t-]*uses:[ \t]*(.*)$/gm, ([, used]) => used ?? '')
    .filter(({ what }) => !/^\$\/\S*$/.test(what) && !/^\S+@[0-9a-f]{40} # v\d[\w.]*$/.test(what.trim()))
    .map((one) => ({ ...one, what: `is not pinned as owner/action@<40 hex digits> # vN: ${one.what}` }));
}

/** Law: a workflow grants nothing at its top, so that each job has to say what it needs; each grant has its reason. */
export function checkPermissions(file: SourceFile): Breach[] {
  const beforeJobs = file.text.split(/^jobs:/m)[0] ?? '';
  const granted = /^permissions:[ \t]*(.*)$/m.exec(beforeJobs);
  const breach = (what: string) => ({ path: file.path, line: 1, what });
  if (granted === null) return [breach('has no permissions at its top')];
  if (granted[1]?.trim() !== '{}')
    return [breach('grants permissions to every job; write `permissions: {}`')];
  const silent = Object.entries(parsed(file).jobs).filter(([, job]) => job.permissions === undefined);
  return [
    ...silent.map(([name]) => breach(`job ${name} has no permissions of its own`)),
    ...breachesOf(file, file.text, /^ +[a-z-]+: (?:read|write)[ \t]*$/gm, () => 'a grant without its reason'),
  ];
}

/** Law: no value from outside is written into a script by `${{ }}`; it goes through `env:`. */
export function checkScripts(file: SourceFile): Breach[] {
  return stepsOf(file)
    .filter(({ run = '' }) => run.includes('$' + '{{'))
    .map(() => ({ path: file.path, line: 1, what: 'an expression inside a script' }));
}

/** Law: a checkout leaves no token behind. */
export function checkCheckouts(file: SourceFile): Breach[] {
  return stepsOf(file)
    .filter(
      ({ uses = '', with: given }) =>
        /^actions\/checkout@/.test(uses) && given['persist-credentials'] !== false,
    )
    .map(() => ({ path: file.path, line: 1, what: 'a checkout without persist-credentials: false' }));
}

/** Law: one job always runs, needs every other, and reads what became of each: a check that is skipped passes. */
export function checkLastJob(file: SourceFile): Breach[] {
  const { jobs } = parsed(file);
  const names = Object.keys(jobs);
  const isLast = ([own, job]: [string, Job]) =>
    job.if === 'always()' &&
    names.every((name) => name === own || [job.needs].flat().includes(name)) &&
    names.every((name) => name === own || readsResult(job, name));
  return Object.entries(jobs).some(isLast)
    ? []
    : [{ path: file.path, line: 1, what: 'no job that always runs and asks for the success of every other' }];
}

// The result of a job is either joined with all others, or named.
function readsResult(job: Job, name: string): boolean {
  const text = JSON.stringify(job.steps);
  return text.includes('needs.*.result') || text.includes(`needs.${name}.result`);
}

const privileged = ['pull_request_target', 'workflow_run', 'issue_comment'];

/** Law: no event runs foreign code with rights, and secrets are those of an environment, never in a pull request. */
export function checkSecrets(file: SourceFile): Breach[] {
  const { on, jobs } = parsed(file);
  const events = typeof on === 'string' ? [on] : Array.isArray(on) ? on.map(String) : Object.keys(Object(on));
  const breach = (what: string) => ({ path: file.path, line: 1, what });
  const holders = Object.entries(jobs).filter(([, job]) => /secrets\.\w/.test(JSON.stringify(job)));
  return [
    ...events.filter((event) => privileged.includes(event)).map((event) => breach(`event ${event}`)),
    ...(events.includes('pull_request') ? holders : []).map(([name]) =>
      breach(`secrets for pull requests: ${name}`),
    ),
    ...holders
      .filter(([, job]) => job.environment === undefined)
      .map(([name]) => breach(`job ${name} has secrets and no environment`)),
  ];
}

/** Law: what may run on Kaggle queues, and is never cancelled by what comes later. */
export function checkQueues(file: SourceFile): Breach[] {
  const holdsSecrets = Object.values(parsed(file).jobs).some(({ environment }) => environment === 'kaggle');
  const cancels = /cancel-in-progress: (?!false$)/m.test(file.text);
  const waits =
    [...file.text.matchAll(/^ *group: nx47/gm)].length === [...file.text.matchAll(/^ *queue: max$/gm)].length;
  return holdsSecrets && (cancels || !waits)
    ? [{ path: file.path, line: 1, what: 'a run on Kaggle that may be cancelled, or that does not queue' }]
    : [];
}

function stepsOf(file: SourceFile): z.infer<typeof stepSchema>[] {
  const { jobs, runs } = parsed(file);
  return [...Object.values(jobs).flatMap(({ steps }) => steps), ...(runs?.steps ?? [])];
}

function parsed({ text }: SourceFile): z.infer<typeof fileSchema> {
  return fileSchema.parse(parseDocument(text).toJS());
}

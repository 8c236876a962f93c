import { readdir, readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import type { Call, Reply } from './github-service.ts';
import { buildZip } from './zip-build.ts';

/** A runner of the repository. */
export type ActionsRunner = {
  readonly name: string;
  readonly labels: readonly string[];
  status: 'online' | 'offline';
  busy: boolean;
};
const dispatchSchema = z.strictObject({
  ref: z.string().min(1),
  inputs: z.strictObject({ job: z.string(), digest: z.string(), order: z.string(), runner: z.string() }),
});
export type RunInputs = z.infer<typeof dispatchSchema>['inputs'];
/** How a runner ended its part of a run: the folder that it hands out, or why there is none. */
export type RunnerEnd = { readonly outcome: string } | 'refused by the check' | 'died';
export type ActionsRun = {
  readonly id: number;
  readonly inputs: RunInputs;
  status: 'queued' | 'completed';
  conclusion: 'success' | 'failure' | 'cancelled' | null;
  attempt: number;
  /** Name of the runner that began with it; '' for none. */
  runner: string;
  archive: Buffer | undefined;
};
/** GitHub Actions as far as nx47-job.yml goes: what is queued waits until `settle`, each job in turn. */
export type ActionsOnGitHub = {
  readonly runs: ActionsRun[];
  readonly runners: ActionsRunner[];
  /** Answers that are never given, by method, though what was asked is done. */
  readonly loses: string[];
  /** Every runner that is online and idle does what waits for its labels. */
  settle(): Promise<void>;
  answer(call: Call): Reply | undefined;
  losesAnswer(request: IncomingMessage): boolean;
  storedFile(
    path: string,
    headers: IncomingHttpHeaders,
  ): { readonly status: number; readonly bytes: Buffer } | undefined;
};

/** Runners that work as `work` does. */
export function actionsOnGitHub(
  runners: ActionsRunner[],
  work: (inputs: RunInputs, runner: ActionsRunner) => Promise<RunnerEnd>,
): ActionsOnGitHub {
  const runs: ActionsRun[] = [];
  const loses: string[] = [];
  return {
    ...{ runs, runners, loses },
    settle: async () => {
      for (const run of runs.filter(({ status }) => status === 'queued')) {
        const labels = z.array(z.string()).parse(JSON.parse(run.inputs.runner));
        const free = runners.find(
          (one) =>
            one.status === 'online' && !one.busy && labels.every((label) => one.labels.includes(label)),
        );
        if (free !== undefined) await finish(run, free, await work(run.inputs, free));
      }
    },
    answer: (call) => route(call, runs, runners),
    losesAnswer: ({ method = '' }) => {
      const at = loses.indexOf(method);
      if (at >= 0) loses.splice(at, 1);
      return at >= 0;
    },
    storedFile: (path, headers) => {
      const [, id] = /^\/stored\/(\d+)\.zip$/.exec(path) ?? [];
      if (id === undefined) return undefined;
      // The real store refuses a request that has a token beside its signature.
      if (headers.authorization !== undefined) return { status: 403, bytes: Buffer.alloc(0) };
      return { status: 200, bytes: runs.find((run) => run.id === Number(id))?.archive ?? Buffer.alloc(0) };
    },
  };
}

async function finish(run: ActionsRun, runner: ActionsRunner, end: RunnerEnd): Promise<void> {
  run.status = 'completed';
  run.conclusion = typeof end === 'string' ? 'failure' : 'success';
  if (end !== 'refused by the check') run.runner = runner.name;
  if (typeof end !== 'string') run.archive = await archiveOf(end.outcome);
}

/** A folder as the archive of an artifact. */
export async function archiveOf(folder: string): Promise<Buffer> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const entries = await Promise.all(
    paths.map(async (path) => ({
      name: path.slice(folder.length + 1),
      content: await readFile(path),
      method: 8,
    })),
  );
  return buildZip({ entries });
}

function route(call: Call, runs: ActionsRun[], runners: readonly ActionsRunner[]): Reply | undefined {
  const { method, place, text, query } = call;
  if (place === '/actions/runners') return found({ runners: runners.map(shownRunner) });
  if (place.endsWith('/dispatches') && method === 'POST') {
    const { inputs } = dispatchSchema.parse(JSON.parse(text));
    const fresh = { status: 'queued', conclusion: null, attempt: 1, runner: '', archive: undefined } as const;
    runs.push({ id: 100 + runs.length, inputs, ...fresh });
    return { status: 204, value: undefined };
  }
  if (place.endsWith('/nx47-job.yml/runs')) return listed(runs, query);
  const [, id, part] = /^\/actions\/(?:runs|artifacts)\/(\d+)\/([a-z-]+)$/.exec(place) ?? [];
  const run = runs.find((one) => one.id === Number(id));
  return run === undefined ? undefined : ofRun(call, `${method} ${part}`, run);
}

function ofRun(call: Call, what: string, run: ActionsRun): Reply | undefined {
  if (what === 'GET jobs') {
    const work = { name: 'Do the job', runner_name: run.runner === '' ? null : run.runner };
    const conclusion = run.runner === '' && run.conclusion === 'failure' ? 'skipped' : run.conclusion;
    const labels: unknown = JSON.parse(run.inputs.runner);
    return found({ jobs: [{ ...work, conclusion, labels }] });
  }
  if (what === 'GET artifacts') {
    const one = { id: run.id, name: `nx47-job-${run.inputs.job}`, expired: false };
    return found({ artifacts: run.archive === undefined ? [] : [one] });
  }
  if (what === 'GET zip')
    return { status: 302, value: undefined, headers: { location: `${call.origin}/stored/${run.id}.zip` } };
  if (what === 'POST rerun-failed-jobs') {
    run.attempt += 1;
    run.status = 'queued';
    run.conclusion = null;
    return { status: 201, value: {} };
  }
  if (what !== 'POST cancel') return undefined;
  run.status = 'completed';
  run.conclusion = 'cancelled';
  return { status: 202, value: {} };
}

function listed(runs: readonly ActionsRun[], query: URLSearchParams): Reply {
  const wanted = query.get('status');
  const shown = runs
    .filter(({ status }) => wanted === null || status === wanted)
    .map(({ id, inputs, status, conclusion, attempt }) => ({
      ...{ id, status, conclusion, run_attempt: attempt },
      display_title: `nx47 job ${inputs.job} ${inputs.digest}`,
      html_url: `https://github.com/me/models/actions/runs/${id}`,
    }))
    .reverse();
  const size = Number(query.get('per_page') ?? '30');
  const at = (Number(query.get('page') ?? '1') - 1) * size;
  return found({ total_count: shown.length, workflow_runs: shown.slice(at, at + size) });
}

function shownRunner({ name, labels, status, busy }: ActionsRunner) {
  return { name, status, busy, labels: labels.map((label) => ({ name: label })) };
}

function found(value: object): Reply {
  return { status: 200, value };
}

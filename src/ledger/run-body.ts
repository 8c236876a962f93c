import { z } from 'zod';
import { refSchema } from '../model/precheck.ts';
import type { IndexBody } from '../model/run-index.ts';
import type { ChainReport } from './chain.ts';

const place = refSchema.loose().extend({ version: z.number() }).nullable().default(null);
const summarySchema = z.looseObject({
  task_id: z.string().default('T1'),
  verdict: z.string().nullable().default(null),
  cause: z.string().nullable().default(null),
  nonce: z.string().default(''),
  kernel: place,
  dataset: place,
  repository: z
    .looseObject({ head: z.string().default('') })
    .nullable()
    .default(null),
});

/**
 * What the index says of a session, from its summary (`reports/run.json` as it was parsed) and its events. A run that
 * was ended before it could write one has proven nothing: INCONCLUSIVE, `interrupted`.
 */
export function runBody(
  session: string,
  summary: unknown,
  { head, count }: Pick<ChainReport, 'head' | 'count'>,
  files: string,
): IndexBody {
  const parsed = summarySchema.safeParse(summary);
  const run = parsed.success ? parsed.data : summarySchema.parse({});
  const shown = (one: typeof run.kernel) => (one === null ? '' : `${one.owner}/${one.slug} v${one.version}`);
  return {
    session: `session/${session}`,
    task: run.task_id,
    verdict: run.verdict ?? 'INCONCLUSIVE',
    cause: run.verdict === null ? 'interrupted' : (run.cause ?? ''),
    nonce: run.nonce,
    head,
    events: count,
    files,
    commit: run.repository?.head ?? '',
    kernel: shown(run.kernel),
    dataset: shown(run.dataset),
  };
}

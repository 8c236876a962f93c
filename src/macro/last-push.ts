import { z } from 'zod';
import type { Ref } from '../model/kaggle.ts';
import type { Tools } from './tools.ts';

const lastPushSchema = z.strictObject({
  schema: z.literal('nx47.last-push/1'),
  service: z.string(),
  kernel: z.string(),
  versionBefore: z.number().int().nonnegative(),
  /** null: sent, and not known yet what became of it. */
  version: z.number().int().positive().nullable(),
  sentAt: z.iso.datetime(),
});

/** The last push of this project: what may still run on the service when the run that sent it is over. */
export type LastPush = z.infer<typeof lastPushSchema>;

/** The last push, where it was one of this kernel to this service; undefined when there is none, or none to be read. */
export async function readLastPush(ref: Ref, tools: Tools): Promise<LastPush | undefined> {
  const path = lastPushPath(tools);
  if (!(await tools.files.exists(path))) return undefined;
  const read = lastPushSchema.safeParse(parsed(await tools.files.read(path)));
  if (!read.success) return undefined;
  const ours = read.data.service === tools.kaggle.baseUrl && read.data.kernel === named(ref);
  return ours ? read.data : undefined;
}

/** Writes down, before it is sent and again when its version is known, what is pushed. */
export async function writeLastPush(
  ref: Ref,
  push: Pick<LastPush, 'versionBefore' | 'version'>,
  tools: Tools,
): Promise<void> {
  const last: LastPush = {
    schema: 'nx47.last-push/1',
    service: tools.kaggle.baseUrl,
    kernel: named(ref),
    ...push,
    sentAt: tools.clock.now().toISOString(),
  };
  await tools.files.makeFolder(tools.paths.state);
  await tools.files.write(lastPushPath(tools), `${JSON.stringify(last)}\n`);
}

/** A push that is known not to have been taken is none. */
export function forgetLastPush(tools: Tools): Promise<void> {
  return tools.files.remove(lastPushPath(tools));
}

/** Where it is written down. Absolute. */
export function lastPushPath({ paths }: Pick<Tools, 'paths'>): string {
  return `${paths.state}/last-push.json`;
}

function named({ owner, slug }: Ref): string {
  return `${owner}/${slug}`;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

import { z } from 'zod';
import { parseStrictJson } from '../codec/strict-json.ts';
import type { FileReader } from '../model/world.ts';
import type { StandingStop } from '../session/standing-stops.ts';

/** Name of the file below .nx47/ that keeps a project in safe mode until a person clears it. */
export const safeModeName = 'SAFE_MODE.json';

const safeModeSchema = z.strictObject({
  schema: z.literal('nx47.safe-mode/1'),
  /** ISO 8601. */
  since: z.string(),
  /** Session that was stopped. */
  session: z.string(),
  uncertainties: z.array(z.string()),
  signs: z.array(z.string()),
  /** Commit to go back to; '' where none is recorded. */
  stable: z.string(),
});
export type SafeMode = z.infer<typeof safeModeSchema>;

/** Why the project is in safe mode; undefined when it is not. A file that can't be read keeps it there all the same. */
export async function readSafeMode(
  state: string,
  files: Pick<FileReader, 'exists' | 'read'>,
): Promise<SafeMode | undefined> {
  const path = `${state}/${safeModeName}`;
  if (!(await files.exists(path))) return undefined;
  const parsed = safeModeSchema.safeParse(jsonOf(await files.read(path).catch(() => new Uint8Array())));
  return parsed.success ? parsed.data : { ...unknownReason, signs: [`unreadable: ${path}`] };
}

const unknownReason: SafeMode = {
  schema: 'nx47.safe-mode/1',
  since: '?',
  session: '?',
  uncertainties: [],
  signs: [],
  stable: '',
};

/** The same, as recorded stops say it: from the first of them on, each with its reason. */
export function safeModeOf(stops: readonly StandingStop[]): SafeMode {
  const since = stops.map((stop) => stop.since).sort()[0] ?? '?';
  return {
    schema: 'nx47.safe-mode/1',
    since,
    session: stops.map(({ session }) => session).join(', '),
    uncertainties: [],
    signs: [...new Set(stops.map(({ why }) => why))],
    stable: stops.map(({ stable }) => stable).find((stable) => stable !== '') ?? '',
  };
}

/** As it is written. */
export function safeModeText(mode: SafeMode): string {
  return `${JSON.stringify(mode, null, 2)}\n`;
}

/** What stopped the project, in one line. */
export function reasonOf({ uncertainties, signs }: SafeMode): string {
  return [...signs, ...uncertainties].join(', ');
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return parseStrictJson(bytes);
  } catch {
    return undefined;
  }
}

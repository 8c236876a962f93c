import { z } from 'zod';
import { parseStrictJson } from '../codec/strict-json.ts';
import { eventsOf, verifyChain } from '../ledger/chain.ts';
import { verifySession } from '../ledger/verify-session.ts';
import type { FileReader } from '../model/world.ts';
import { sessionHomes } from '../session/find-ticket.ts';
import type { EarlierSession } from './check-newcomers.ts';

/** Where a session of agents says who took part. */
export const teamName = 'evidence/team.json';

export const teamSchema = z.strictObject({
  schema: z.literal('nx47.team/1'),
  agents: z.array(z.string()),
  roles: z.array(z.string()),
  machines: z.array(z.string()),
  tools: z.array(z.string()),
});

/**
 * The sessions of agents of the project at `root`, oldest first, each checked again: sound is one whose exchange ended
 * well, and whose events and files are what they were (rule 186). One whose team can't be read is not sound, and had
 * nobody in it.
 */
export async function earlierSessions(root: string, files: FileReader): Promise<EarlierSession[]> {
  const found: EarlierSession[] = [];
  for (const folder of await sessionFolders(root, files)) {
    if (!(await files.exists(`${folder}/${teamName}`)) && !(await isOfAgents(folder, files))) continue;
    const { schema: _, ...team } = (await teamIn(folder, files)) ?? nobody;
    const isSound = team.agents.length > 0 && (await endedWell(folder, files));
    found.push({ id: nameOf(folder), team, isSound });
  }
  return found;
}

const nobody = { schema: 'nx47.team/1' as const, agents: [], roles: [], machines: [], tools: [] };

/** Every session, a killed one without pages too. */
async function sessionFolders(root: string, files: FileReader): Promise<string[]> {
  const folders: string[] = [];
  for (const home of sessionHomes(root)) {
    if (!(await files.exists(home))) continue;
    const entries = await files.list(home, ['evidence', 'logs', 'reports', 'PLANS']);
    const names = entries.filter(({ path, kind }) => kind === 'folder' && !path.includes('/'));
    folders.push(...names.map(({ path }) => `${home}/${path}`));
  }
  return folders.sort((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1));
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}

/** A session's name begins with its day and ends with its time. */
function timeOf(folder: string): string {
  const name = nameOf(folder);
  return `${name.slice(0, 8)}${/_(\d{6})z-\d+$/.exec(name)?.[1] ?? ''}${name}`;
}

// A team that was taken away afterwards is still told by the events.
async function isOfAgents(folder: string, files: FileReader): Promise<boolean> {
  const log = `${folder}/logs/session.jsonl`;
  if (!(await files.exists(log))) return false;
  return new TextDecoder().decode(await files.read(log)).includes(`"ref":"${teamName}"`);
}

async function teamIn(folder: string, files: FileReader): Promise<z.infer<typeof teamSchema> | undefined> {
  try {
    return teamSchema.parse(parseStrictJson(await files.read(`${folder}/${teamName}`)));
  } catch {
    return undefined;
  }
}

async function endedWell(folder: string, files: FileReader): Promise<boolean> {
  if (!(await files.exists(`${folder}/logs/session.jsonl`))) return false;
  const { problem } = await verifySession(folder, files);
  if (problem !== '') return false;
  const { lines } = verifyChain(await files.read(`${folder}/logs/session.jsonl`));
  const last = eventsOf(lines).at(-1);
  return last?.phase === 'VERDICT' && last.state === 'DONE';
}

import type { Refusal } from '../model/proposal.ts';
import type { Content, Repair } from '../model/repair.ts';
import type { World } from '../model/world.ts';
import type { RepairGround } from '../repair/repairer.ts';
import { gamingIn } from './gaming-in.ts';
import { decoded, textsAt } from './texts-at.ts';

/**
 * What a repair that is not applied yet would hide instead of mending, whoever made it: its texts against those that lie
 * in the work copy. Files of bytes are not looked at. Errors: FILE_UNREADABLE.
 */
export async function gamingInRepair(
  { changes }: Pick<Repair, 'changes'>,
  { request: { root, settings } }: Pick<RepairGround, 'request'>,
  ports: Pick<World, 'files'>,
): Promise<Refusal[]> {
  const paths: string[] = [];
  const after = new Map<string, string>();
  for (const { path, content } of changes) {
    const text = await textOf(content, ports);
    if (text !== undefined) after.set(path, text);
    // What becomes bytes is no text that was taken away.
    if (text !== undefined || content === undefined) paths.push(path);
  }
  return gamingIn(await textsAt(root, paths, ports), after, settings);
}

async function textOf(content: Content, { files }: Pick<World, 'files'>): Promise<string | undefined> {
  if (content === undefined || typeof content === 'string') return content;
  return decoded(content instanceof Uint8Array ? content : await files.read(content.from));
}

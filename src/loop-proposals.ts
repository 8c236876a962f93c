import { keyOf, servedIn } from './loop/finding-keys.ts';
import type { RefusedRepair, TurnPart } from './loop/run-turn.ts';
import type { Refusal, RefusedIdea } from './model/proposal.ts';
import { nothingToRepair, type Repair } from './model/repair.ts';
import type { RunRequest } from './model/request.ts';
import type { World } from './model/world.ts';
import { gamingInRepair } from './proposals/gaming-in-repair.ts';
import { proposalsFor } from './proposals/proposals-for.ts';
import type { Objection } from './repair-execution.ts';
import { createJobHost } from './worker/job-host.ts';

/** The project as the turn has it, and a folder for what programs work in. Absolute. */
export type ProposersOrder = { readonly request: RunRequest; readonly folder: string };

/**
 * The proposers of nx47.yml as the last part of a turn: asked for what the repairers left, and not twice about the same
 * findings. What is refused goes on to the next ones, with its reasons.
 */
export function proposersPart({ request, folder }: ProposersOrder, world: World): TurnPart {
  const refused: RefusedIdea[] = [];
  const asked = new Set<string>();
  const ports = { ...world, host: createJobHost(world) };
  return {
    name: 'proposers',
    diagnose: async (audited) => {
      const about = servedIn(audited.audit).map(keyOf).join('\n');
      if (request.settings.proposers.length === 0 || asked.has(about)) return nothingToRepair;
      asked.add(about);
      const work = `${folder}/proposers-${asked.size}`;
      const found = await proposalsFor(
        { request, ...audited, work, refused },
        request.settings.proposers,
        ports,
      );
      refused.push(...found.refused);
      return { ...nothingToRepair, repairs: found.repairs, refused: found.refused.map(told) };
    },
  };
}

function told({ proposer, title, refusals }: RefusedIdea): RefusedRepair {
  const [first] = refusals;
  return { title, by: proposer, code: first?.code ?? '', why: refusals.map(place).join('; ') };
}

function place({ code, file, line, seen }: Refusal): string {
  return `${code} ${file}${line === 0 ? '' : `:${line}`} ${seen}`.replace(/\s+/g, ' ');
}

/** What speaks against a repair, whoever made it: that it would make a finding vanish and leave its cause. */
export async function objectionsOf(
  repair: Repair,
  request: RunRequest,
  world: Pick<World, 'files'>,
): Promise<Objection[]> {
  const refusals = await gamingInRepair(repair, { request }, world);
  return refusals.map((one) => ({ code: one.code, why: place(one) }));
}

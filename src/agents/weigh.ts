import type { RoleId } from '../model/agents.ts';
import type { Option, Remark, SpokenAs, Weighed } from '../model/exchange.ts';
import { Failure } from '../model/failure.ts';

export type Proposed = { readonly by: RoleId; readonly agent: string; readonly options: readonly Option[] };
export type Criticised = { readonly by: RoleId; readonly agent: string; readonly remarks: readonly Remark[] };

/**
 * Every option with who proposed it and what was said against it. Rule 123: each is criticised, by another than its
 * author. Errors: AGENT_ANSWER {agent, why} for an id that two options have or a remark on what nobody proposed,
 * AGENT_UNCRITICISED {option}.
 */
export function weigh(proposed: readonly Proposed[], criticised: readonly Criticised[]): Weighed[] {
  const authors = new Map<string, RoleId>();
  for (const { agent, by, options } of proposed) {
    for (const { id } of options) {
      if (authors.has(id)) throw new Failure('AGENT_ANSWER', { agent, why: `option ${id}: ×2` });
      authors.set(id, by);
    }
  }
  for (const { agent, remarks } of criticised) {
    const stray = remarks.find(({ option }) => !authors.has(option));
    if (stray !== undefined) throw new Failure('AGENT_ANSWER', { agent, why: `option ${stray.option}: ∄` });
  }
  return proposed.flatMap(({ by, options }) => options.map((option) => weighed(option, by, criticised)));
}

function weighed(option: Option, by: RoleId, criticised: readonly Criticised[]): Weighed {
  const remarks = criticised
    .filter((critic) => critic.by !== by)
    .flatMap((critic) =>
      critic.remarks
        .filter((remark) => remark.option === option.id)
        .map(({ objections, blocking }) => ({ by: critic.by, objections, blocking })),
    );
  if (remarks.length === 0) throw new Failure('AGENT_UNCRITICISED', { option: option.id, rule: 123 });
  return { option, by, remarks };
}

/**
 * Refuses a synthesis that leaves an option out: the chef would choose among what somebody else chose (rule 122).
 * Errors: AGENT_ANSWER {agent, why}.
 */
export function checkSynthesis(
  agent: string,
  { gists }: SpokenAs<'synthesise'>,
  options: readonly Weighed[],
): void {
  const named = new Set(gists.map(({ option }) => option));
  const missing = options.find(({ option }) => !named.has(option.id));
  if (missing !== undefined)
    throw new Failure('AGENT_ANSWER', { agent, why: `gists ∌ ${missing.option.id}` });
}

import type { SpokenAs, Weighed } from '../model/exchange.ts';
import { Failure } from '../model/failure.ts';

/**
 * The option that the chef chose, with who proposed it. Rule 124: a decision gives its reasons and is one of the options
 * that were proposed, none against which there is a blocking objection. Errors: AGENT_DECISION {agent, why, option}.
 */
export function checkDecision(
  agent: string,
  { decision }: SpokenAs<'decide'>,
  weighed: readonly Weighed[],
): Weighed {
  const { option, reasons } = decision;
  const refused = (why: string) => new Failure('AGENT_DECISION', { agent, why, option, rule: 124 });
  const chosen = weighed.find((one) => one.option.id === option);
  if (chosen === undefined) throw refused('option ∉');
  if (!reasons.some((reason) => reason.trim() !== '')) throw refused('reasons: ∅');
  const blocked = chosen.remarks.find(({ blocking }) => blocking);
  if (blocked !== undefined) throw refused(`${blocked.by}: ${blocked.objections.join('; ')}`);
  return chosen;
}

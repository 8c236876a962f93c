import type { Dossier } from '../model/dossier.ts';
import { failureEffectOf } from '../model/failure.ts';
import { type ConditionResult, inconclusiveCauseSchema, type Verdict } from '../model/verdict.ts';
import type { Condition } from './condition.ts';
import { conditions } from './conditions.ts';
import { hasPrivateRoot } from './conditions-transport.ts';
import { type GateFacts, gatherFacts } from './facts.ts';
import { govern } from './govern.ts';
import type { PlatformNoise } from './platform-noise.ts';
import { surfaceOf } from './surface.ts';

/**
 * The verdict on a run: pure and total, the same dossier gives the same verdict whatever bytes the run left.
 * GO needs target kaggle, mode execute, and every condition of the chosen packs ok; a rehearsal's best is
 * REHEARSED, which needs those of scope `both`. What nobody could prove is never counted for the run. Another table
 * than that of every condition shows what a condition is worth: `nx47 challenge` judges by it, and no run.
 */
export function judge(
  dossier: Dossier,
  noise: PlatformNoise,
  table: readonly Condition[] = conditions,
): Verdict {
  const facts = gatherFacts(dossier, noise);
  const asked = table.filter((condition) => isAsked(condition, dossier));
  const others = asked.filter(({ last }) => last !== true).map((condition) => judgeOne(condition, facts));
  const { governing } = dossier;
  const governed = governing === undefined ? undefined : govern(governing, dossier, others);
  const all = governed === undefined ? facts : { ...facts, governed };
  const judged = new Map(others.map((result) => [result.id, result]));
  const results = asked.map((condition) => judged.get(condition.id) ?? judgeOne(condition, all));
  const surface = surfaceOf(dossier, facts.observations, results);
  return {
    ...conclude(facts, results),
    packs: [...dossier.settings.packs],
    conditions: results,
    ...(surface === undefined ? {} : { surface }),
    ...(governed === undefined ? {} : { governed }),
    ...(facts.log === undefined ? {} : { log: facts.log.reading }),
  };
}

function isAsked({ pack, applies }: Condition, { settings }: Dossier): boolean {
  // The pack nx47 asks for more than core, never for less.
  const chosen = pack === 'core' || settings.packs.includes(pack);
  return chosen && (applies === undefined || applies(settings));
}

function judgeOne(condition: Condition, facts: GateFacts): ConditionResult {
  const { id, pack, scope } = condition;
  const { answer, expected, observed, evidence } = condition.judge(facts);
  const unproven = answer === 'ok' && evidence.length === 0;
  return { id, pack, scope, answer: unproven ? 'unknown' : answer, expected, observed, evidence };
}

function conclude(facts: GateFacts, results: readonly ConditionResult[]): Pick<Verdict, 'kind' | 'cause'> {
  const { dossier } = facts;
  const required = results.filter(({ scope }) => dossier.target === 'kaggle' || scope === 'both');
  const failed = required.find(({ answer }) => answer === 'fail');
  if (failed !== undefined) return { kind: 'NO-GO', cause: failed.id };
  const refused = dossier.incidents.find(({ code }) => failureEffectOf(code) === 'no-go');
  const proven = required.length > 0 && required.every(({ answer }) => answer === 'ok');
  // A refusal that the run got over left its mark in the conditions, or none.
  if (refused !== undefined && !proven) return { kind: 'NO-GO', cause: refused.code };
  if (dossier.mode !== 'execute') return { kind: 'PLANNED', cause: '' };
  if (!proven) return { kind: 'INCONCLUSIVE', cause: inconclusiveCause(dossier) };
  if (dossier.target === 'rehearsal') return { kind: 'REHEARSED', cause: '' };
  // Whoever holds that root can answer for Kaggle: everything holds, and it is not the same proof.
  return hasPrivateRoot(facts) ? { kind: 'GO-PRIVATE-ROOT', cause: 'GATE-091' } : { kind: 'GO', cause: '' };
}

/** The last thing that kept the run from going on; `unproven` when nothing did. */
function inconclusiveCause({ incidents }: Dossier): string {
  const effects = incidents
    .map(({ code }) => failureEffectOf(code))
    .filter((effect) => effect.startsWith('inconclusive/'));
  const cause = inconclusiveCauseSchema.safeParse(effects.at(-1)?.slice('inconclusive/'.length));
  return cause.success ? cause.data : 'unproven';
}

import type { ListedSetting } from '../model/dossier.ts';
import {
  type Condition,
  type Judgement,
  judgement,
  judgeRead,
  notReached,
  outputEvidence,
  stepEvidence,
} from './condition.ts';
import type { GateFacts } from './facts.ts';
import { member } from './read.ts';

/** That the session had what was asked for: the service can give another machine without a word. */
export const conditionsSettings: readonly Condition[] = [
  { id: 'GATE-015', pack: 'core', scope: 'kaggle', judge: judgeSettings },
];

function judgeSettings(facts: GateFacts): Judgement {
  const { kernel } = facts.dossier;
  if (kernel?.settings === undefined) return notReached('session as asked');
  const listed = kernel.settings;
  const expected = listed.map(({ name, asked }) => `${name} ${asked}`).join(', ');
  const observed = listed.map(({ name, had }) => `${name} ${had || '?'}`).join(', ');
  const evidence = stepEvidence(facts, 'push');
  if (listed.some(isOther)) return judgement('fail', expected, observed, evidence);
  const machine = listed.find(({ name }) => name === 'machine' || name === 'gpu');
  // What the machine was is seen in the session itself; of the rest only the service can tell.
  const silent = listed.some((one) => one.had === '' && one !== machine);
  if (silent) return judgement('unknown', expected, observed, evidence);
  if (machine === undefined) return judgement('ok', expected, observed, evidence);
  return judgeMachine(facts, machine, { expected, observed, evidence });
}

function isOther({ asked, had }: ListedSetting): boolean {
  return had !== '' && had.toLowerCase() !== asked.toLowerCase();
}

type Sight = { readonly expected: string; readonly observed: string; readonly evidence: readonly string[] };

function judgeMachine(facts: GateFacts, { asked }: ListedSetting, sight: Sight): Judgement {
  const name = facts.names.hardware;
  return judgeRead(facts.hardware, { name, expected: sight.expected }, (hardware) => {
    const seen = acceleratorsOf(member(hardware, ['gpu', 'names']), member(hardware, ['tpu', 'devices']));
    const observed = `${sight.observed}; session: ${seen.join(', ') || 'processor only'}`;
    const answer = seen.some((one) => isMachine(asked, one)) ? 'ok' : 'fail';
    return judgement(answer, sight.expected, observed, [...sight.evidence, outputEvidence(name)]);
  });
}

function acceleratorsOf(gpus: unknown, tpus: unknown): string[] {
  const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
  return [...texts(gpus), ...texts(tpus).map((device) => `TPU ${device}`)];
}

/** What a machine's GPUs call themselves; Kaggle writes `NvidiaTeslaT4`, the driver `Tesla T4`. */
const models: readonly (readonly [RegExp, RegExp])[] = [
  [/^tpu/i, /^TPU /],
  [/P100/i, /P100/],
  [/T4/i, /\bT4\b/],
  [/L4/i, /\bL4\b/],
  [/A100/i, /A100/],
  [/H100/i, /H100/],
  [/Pro6000/i, /RTX PRO 6000/i],
];

function isMachine(asked: string, seen: string): boolean {
  // `enable_gpu` asks for any.
  if (asked === 'true') return true;
  return models.find(([name]) => name.test(asked))?.[1].test(seen) ?? false;
}

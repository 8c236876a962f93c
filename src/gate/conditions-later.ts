import type { Condition } from './condition.ts';
import { notReached } from './condition.ts';
import { conditionsGoverning } from './conditions-governing.ts';
import { judgeRule } from './judge-rule.ts';

/**
 * What a GO on Kaggle asks for beyond a rehearsal. What nothing here can prove yet answers `unknown`, so that no run
 * is certified before its check exists; a rehearsal does without them.
 */
export const conditionsLater: readonly Condition[] = [
  later('GATE-091', 'core', 'www.kaggle.com: TLS, host, kernel version'),
  later('GATE-092', 'core', 'docker image == profile'),
  later('GATE-093', 'core', 'every file of the previous dataset version kept, or its removal listed'),
  later('GATE-094', 'core', 'kernel kind and code file == remote'),
  later('GATE-095', 'core', 'packs, files, symbols and outputs ≥ last certified commit'),
  later(
    'GATE-096',
    'core',
    'clean tree; journals, reports: old bytes are a prefix on every edge of the history',
  ),
  later('GATE-097', 'core', 'change table: file → reason → impact → proof'),
  { id: 'GATE-098', pack: 'nx47', scope: 'kaggle', judge: judgeRule('REP-023') },
  ...conditionsGoverning,
  { id: 'GATE-100', pack: 'nx47', scope: 'kaggle', judge: judgeRule('VER-003') },
];

function later(id: string, pack: Condition['pack'], expected: string): Condition {
  return { id, pack, scope: 'kaggle', judge: () => notReached(expected) };
}

import { type Condition, notReached } from './condition.ts';
import { conditionsHistory } from './conditions-history.ts';
import { conditionsImage } from './conditions-image.ts';
import { conditionsTransport } from './conditions-transport.ts';
import { judgeRule } from './judge-rule.ts';

/**
 * What a GO on Kaggle asks for beyond a rehearsal. What nothing here can prove yet answers `unknown`, so that no run
 * is certified before its check exists; a rehearsal does without them.
 */
export const conditionsLater: readonly Condition[] = [
  ...conditionsTransport,
  ...conditionsImage,
  ...conditionsHistory,
  { id: 'GATE-098', pack: 'nx47', scope: 'kaggle', judge: judgeRule('REP-023') },
  later('GATE-099', 'nx47', 'governing document: sha256, every numbered point → event'),
  { id: 'GATE-100', pack: 'nx47', scope: 'kaggle', judge: judgeRule('VER-003') },
];

function later(id: string, pack: Condition['pack'], expected: string): Condition {
  return { id, pack, scope: 'kaggle', judge: () => notReached(expected) };
}

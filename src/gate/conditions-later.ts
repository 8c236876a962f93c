import type { Condition } from './condition.ts';
import { conditionsGoverning } from './conditions-governing.ts';
import { conditionsHistory } from './conditions-history.ts';
import { conditionsImage } from './conditions-image.ts';
import { conditionsTransport } from './conditions-transport.ts';
import { judgeRule } from './judge-rule.ts';

/**
 * What a GO on Kaggle asks for beyond a rehearsal. A rehearsal does without it.
 */
export const conditionsLater: readonly Condition[] = [
  ...conditionsTransport,
  ...conditionsImage,
  ...conditionsHistory,
  { id: 'GATE-098', pack: 'nx47', scope: 'kaggle', judge: judgeRule('REP-023') },
  ...conditionsGoverning,
  { id: 'GATE-100', pack: 'nx47', scope: 'kaggle', judge: judgeRule('VER-003') },
];

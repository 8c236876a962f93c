import type { Condition } from './condition.ts';
import { conditionsBefore } from './conditions-before.ts';
import { conditionsLater } from './conditions-later.ts';
import { conditionsLog } from './conditions-log.ts';
import { conditionsMetrics } from './conditions-metrics.ts';
import { conditionsOutputs } from './conditions-outputs.ts';
import { conditionsProvenance } from './conditions-provenance.ts';
import { conditionsReport } from './conditions-report.ts';
import { conditionsSession } from './conditions-session.ts';
import { conditionsSettings } from './conditions-settings.ts';

/**
 * The table: every condition of a certified run, once. Its order is that of causes, so the first line that
 * fails is the one to mend first.
 */
export const conditions: readonly Condition[] = [
  ...conditionsBefore,
  ...conditionsSession,
  ...conditionsSettings,
  ...conditionsOutputs,
  ...conditionsProvenance,
  ...conditionsReport,
  ...conditionsMetrics,
  ...conditionsLog,
  ...conditionsLater,
];

import type { methods } from '../kaggle/dialect.ts';
import { type SessionKind, usedSeconds } from './accelerators.ts';
import { answered } from './answer.ts';
import type { WireRequest } from './handler.ts';
import type { Outcome, Scene } from './scene.ts';

const day = 86_400_000;
/** Weekly allowances as they are usually seen: 30 h of GPU, 20 h of TPU. */
export const weeklySeconds = { GPU: 108_000, TPU: 72_000 } as const;

/** How much of the week's accelerator time is used; the week begins on Saturday, 00:00 UTC. */
export function getAcceleratorQuotaStatistics(
  _request: WireRequest<(typeof methods)['getAcceleratorQuotaStatistics']>,
  scene: Scene,
): Outcome {
  const refresh = weekStart(scene.nowMs) + 7 * day;
  return {
    answer: answered({
      quotaRefreshTime: new Date(refresh).toISOString(),
      gpuQuota: quotaOf('GPU', scene),
      tpuQuota: quotaOf('TPU', scene),
    }),
  };
}

/** Seconds of this week's allowance that are used; all of them under `quota-spent`. */
export function spentSeconds(kind: 'GPU' | 'TPU', { state, account, nowMs, scenario }: Scene): number {
  if (scenario.has('quota-spent')) return weeklySeconds[kind];
  return usedSeconds(state, account.username, { kind, sinceMs: weekStart(nowMs), nowMs });
}

function quotaOf(kind: Exclude<SessionKind, 'CPU'>, scene: Scene): Readonly<Record<string, unknown>> {
  const used = Math.min(spentSeconds(kind, scene), weeklySeconds[kind]);
  return {
    timeUsed: seconds(used),
    timeReserved: '0s',
    totalTimeAllowed: seconds(weeklySeconds[kind]),
    minimumTimeAllowed: '0s',
    isPayToScaleEnabled: false,
    hasEverRun: used > 0,
  };
}

/** The last Saturday, 00:00 UTC; 1970-01-03 was one. */
function weekStart(nowMs: number): number {
  const saturday = 2 * day;
  return nowMs - ((nowMs - saturday) % (7 * day));
}

function seconds(count: number): string {
  return Number.isInteger(count) ? `${count}s` : `${count.toFixed(3)}s`;
}

import type { AcceleratorQuota } from '../model/kaggle.ts';
import { methods } from './dialect.ts';
import type { Transport } from './transport.ts';

/** How much of this week's accelerator time the account has used; a kind that the service does not tell is left out. */
export async function acceleratorQuota(transport: Transport): Promise<AcceleratorQuota[]> {
  const { answer } = await transport.call(methods.getAcceleratorQuotaStatistics, {});
  const told = [
    ['GPU', answer.gpuQuota],
    ['TPU', answer.tpuQuota],
  ] as const;
  return told.flatMap(([kind, quota]) => {
    const totalSeconds = seconds(quota?.totalTimeAllowed ?? '');
    if (quota === null || quota === undefined || totalSeconds === undefined) return [];
    const usedSeconds = (seconds(quota.timeUsed) ?? 0) + (seconds(quota.timeReserved) ?? 0);
    return [{ kind, usedSeconds, totalSeconds }];
  });
}

/** A duration in protobuf's JSON form, `71094.400s`; undefined for anything else. */
function seconds(text: string): number | undefined {
  const found = /^(\d{1,9}(?:\.\d{1,9})?)s$/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

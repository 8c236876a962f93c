import { nsFromIso } from '../codec/time.ts';
import type { MachineProbe, Reading } from '../model/machine-probe.ts';
import { askTool, attempt, derive, type Ground, readText } from './ground.ts';

/** A time that somebody else tells: milliseconds since 1970, how far it may be off, and who said so. */
export type ToldTime = {
  readonly ms: number;
  readonly uncertaintySeconds: number;
  readonly reference: string;
};
export type TimeSource = () => Promise<ToldTime>;

/**
 * How far the clock of this machine is ahead (> 0) or behind, in seconds, and how sure that is. The way of a question
 * and its answer adds half its time. Without a source: what chrony has measured.
 */
export async function probeClock(ground: Ground, askTime?: TimeSource): Promise<MachineProbe['clock']> {
  if (askTime === undefined) return chronyClock(ground);
  const from = nowMs(ground);
  const told = await attempt(askTime);
  const to = nowMs(ground);
  return derive(
    told,
    ({ ms, uncertaintySeconds, reference }) => ({
      skew_seconds: rounded(((from + to) / 2 - ms) / 1000),
      uncertainty_seconds: rounded(uncertaintySeconds + (to - from) / 2000),
      reference,
    }),
    '',
  );
}

/** The zone that /etc/localtime leads to, else the one in /etc/timezone: `Europe/Paris`. */
export async function probeTimezone(ground: Ground): Promise<Reading<string>> {
  const link = await askTool(ground, ['readlink', '--', `${ground.top}/etc/localtime`]);
  const zone = derive(link, (text) => /zoneinfo\/(.+)$/.exec(text.trim())?.[1], 'no zoneinfo');
  if ('value' in zone) return zone;
  const named = await readText(ground, '/etc/timezone');
  return derive(named, (text) => text.trim() || undefined, zone.unknown);
}

async function chronyClock(ground: Ground): Promise<MachineProbe['clock']> {
  return derive(
    await askTool(ground, ['chronyc', '-c', 'tracking']),
    parseTracking,
    'chrony: not synchronised',
  );
}

/**
 * `chronyc -c tracking`: the fifth column says how far the system's clock is from the time of the source, the 11th
 * and 12th its root delay and dispersion, the last one whether there is a source. Source: chronyc(1).
 */
export function parseTracking(text: string) {
  const columns = text.trim().split(',');
  const [name = '', offset, delay, dispersion] = [columns[1], columns[4], columns[10], columns[11]].map(
    (column) => column,
  );
  const numbers = [offset, delay, dispersion].map(Number);
  const [skew = Number.NaN, rootDelay = 0, rootDispersion = 0] = numbers;
  if (columns.at(-1) === 'Not synchronised' || numbers.some((number) => Number.isNaN(number)))
    return undefined;
  return {
    skew_seconds: rounded(-skew),
    uncertainty_seconds: rounded(rootDelay / 2 + rootDispersion),
    reference: `chrony ${name}`,
  };
}

function nowMs({ clock }: Ground): number {
  return Number(nsFromIso(clock.now().toISOString()) / 1_000_000n);
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

import type { LogRecord } from '../model/log.ts';
import type { SessionKey } from './store-state.ts';

/** Whoever follows a log: told that it begins, each record, those from before first, then once that it is over. */
export type LogFollower = { begin(): void; record(record: LogRecord): void; end(): void };

/** The logs of sessions that have not ended yet. */
export type LiveLogs = {
  open(key: SessionKey): void;
  push(key: SessionKey, record: LogRecord): void;
  /** The log is kept elsewhere now. */
  end(key: SessionKey): void;
  /** Follows from the first record on and returns what stops it; undefined when that log is not live. */
  follow(key: SessionKey, follower: LogFollower): (() => void) | undefined;
};

type Live = { readonly records: LogRecord[]; readonly followers: Set<LogFollower> };

/** No log is live at first. */
export function createLiveLogs(): LiveLogs {
  const live = new Map<string, Live>();
  const nameOf = ({ kernelId, version }: SessionKey): string => `${kernelId} ${version}`;
  return {
    open(key) {
      live.set(nameOf(key), { records: [], followers: new Set() });
    },
    push(key, record) {
      const log = live.get(nameOf(key));
      log?.records.push(record);
      for (const follower of log?.followers ?? []) follower.record(record);
    },
    end(key) {
      const log = live.get(nameOf(key));
      live.delete(nameOf(key));
      for (const follower of log?.followers ?? []) follower.end();
    },
    follow(key, follower) {
      const log = live.get(nameOf(key));
      if (log === undefined) return undefined;
      follower.begin();
      for (const record of log.records) follower.record(record);
      log.followers.add(follower);
      return () => void log.followers.delete(follower);
    },
  };
}

import type { Account } from './accounts.ts';
import type { Answer } from './answer.ts';
import type { Fault } from './faults.ts';
import type { SessionKey, StoredFile, StoreState } from './store-state.ts';

/** Everything that a handler may look at, besides its request. */
export type Scene = {
  readonly state: StoreState;
  readonly account: Account;
  readonly accounts: readonly Account[];
  readonly nowMs: number;
  readonly processingSeconds: number;
  readonly faults: ReadonlySet<Fault>;
  /** Root of the service, without a slash at the end. */
  readonly baseUrl: string;
  /** A fresh secret for an address or a token. */
  secret(): string;
  /** A short-lived address that needs no credentials. */
  outputUrl(file: StoredFile): string;
  /** Kept text by digest. */
  text(sha256: string): Promise<string>;
};

/** What a handler decided. The text is kept and the state changed before the answer leaves. */
export type Outcome = {
  readonly answer: Answer;
  /** Applied to the newest state: uploads and sessions may have moved on since the handler looked. */
  readonly edit?: (state: StoreState) => StoreState;
  /** Text to keep in the content store: the state refers to it by digest. */
  readonly keep?: string;
  /** A session to queue. */
  readonly queue?: SessionKey;
};

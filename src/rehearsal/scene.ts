import type { Account } from './accounts.ts';
import type { Answer } from './answer.ts';
import type { Scenario } from './scenario.ts';
import type { SessionKey, StoredBlob, StoredFile, StoreState } from './store-state.ts';

/** Files of an unpacked archive, or why it can't be unpacked. */
export type Unpacked = { readonly files: readonly StoredFile[] } | { readonly why: string };

/** Everything that a handler may look at, besides its request. */
export type Scene = {
  readonly state: StoreState;
  /** Whoever asks; a user without a name is nobody. */
  readonly account: Account;
  readonly accounts: readonly Account[];
  readonly nowMs: number;
  readonly processingSeconds: number;
  readonly scenario: Scenario;
  /** References of inputs that sessions find in folders of this machine. */
  readonly inputs: ReadonlySet<string>;
  /** Root of the service, without a slash at the end. */
  readonly baseUrl: string;
  /** A fresh secret for an address or a token. */
  secret(): string;
  /** A short-lived address that needs no credentials. */
  outputUrl(file: StoredFile): string;
  /** Kept text by digest. */
  text(sha256: string): Promise<string>;
  /** One zip archive of these files, kept like a file. */
  zip(files: readonly StoredFile[], name: string): Promise<StoredFile>;
  /** What an uploaded archive holds. */
  unpack(blob: StoredBlob): Promise<Unpacked>;
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
  /** A session to end. */
  readonly cancel?: SessionKey;
};

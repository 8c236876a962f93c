import type { KaggleService } from './kaggle.ts';
import type { Language } from './language.ts';
import type { ProgressEvent } from './progress.ts';
import type { Secret } from './secret.ts';
import type { Interpreter, WheelSource } from './wheel-source.ts';

export type { Interpreter, OfferedWheel, WheelSource, WheelTarget } from './wheel-source.ts';

/** Wall clock for stamps, monotonic clock for durations; tests inject one that jumps. */
export interface Clock {
  now(): Date;
  monotonicNs(): bigint;
  /** Resolves after this time, or rejects with CANCELLED as soon as the signal fires. */
  sleep(seconds: number, signal: AbortSignal): Promise<void>;
}

export type FileEntry = {
  /** Path relative to the listed folder, '/' separated. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'symlink' | 'other';
  readonly bytes: number;
};

/** Bytes that lie in a file. `readInto` fills `into` with those from `at` on. Errors: FILE_UNREADABLE, also where the file ends before. */
export interface FileRanges {
  readonly byteLength: number;
  readInto(into: Uint8Array, at: number): void;
}
/** An entry of an archive: what its directory declares, where its data lies in the file, and what is asked of it. */
export type EntryOrder = {
  readonly at: number;
  readonly isDeflated: boolean;
  readonly compressedBytes: number;
  readonly bytes: number;
  readonly crc32: number;
  /** The digest that is wanted of the inflated bytes, as node:crypto names it; '' for none. */
  readonly algorithm: string;
  /** When its inflated bytes are wanted: always, or only where they begin as an ELF file. */
  readonly wanted: 'always' | 'elf';
};
/** The digest (empty where none was wanted), or why the data is not what the directory declares (`why` of ZIP_INVALID). */
export type EntryAnswer = { readonly digest: Uint8Array } | { readonly why: string };
/** Looks at the inflated bytes of the order of this index, which are gone when it returns. */
export type LookAtEntry = (index: number, content: Uint8Array) => void;

export interface OpenFile extends FileRanges {
  /**
   * Inflates entries, in whatever order is quickest, on other cores where there are any: little more than the largest
   * entry of all files is in memory at a time. Gives the answers in the order of the orders. Absent where the bytes
   * are in memory already. Errors: FILE_UNREADABLE.
   */
  readEntries?(orders: readonly EntryOrder[], look: LookAtEntry): Promise<EntryAnswer[]>;
  /** Only when nothing is being read any more. */
  close(): void;
}

/** Reading side of the disk. Paths are absolute. Errors: FILE_UNREADABLE. */
export interface FileReader {
  exists(path: string): Promise<boolean>;
  read(path: string): Promise<Uint8Array>;
  /** For reading a part of a large file; to be closed. */
  open(path: string): Promise<OpenFile>;
  /** SHA-256 in hexadecimal, streamed. */
  hash(path: string): Promise<string>;
  /** Every entry below, sorted by path; symlinks are listed, not followed; `skip` names folders left out at any depth. */
  list(folder: string, skip?: readonly string[]): Promise<FileEntry[]>;
  /** The path with every link on the way followed, '/' separated; of what isn't there yet, as far as there is anything. */
  resolveLinks(path: string): Promise<string>;
}

/** What was written; the digest is SHA-256 in hexadecimal. */
export type WrittenFile = { readonly bytes: number; readonly sha256: string };

/** Writing side. Every write is whole (beside, synced, renamed) or checked and synced. Errors: DISK_WRITE_FAILED. */
export interface FileWriter {
  makeFolder(path: string): Promise<void>;
  /** Makes a folder whose parent is there; false when it is there already, whoever made it. */
  makeNewFolder(path: string): Promise<boolean>;
  write(path: string, content: Uint8Array | string): Promise<void>;
  /**
   * Writes what comes, whole or not at all: beside as `.part`, synced and renamed at the end, removed when reading
   * the chunks throws, which is thrown on.
   */
  writeFrom(path: string, chunks: AsyncIterable<Uint8Array>): Promise<WrittenFile>;
  append(path: string, content: string): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
}
export interface Files extends FileReader, FileWriter {}

export type Command = {
  /** Program and arguments, never a shell string. */
  readonly argv: readonly string[];
  readonly cwd?: string;
  /** The whole environment of the child; absent = the inherited one less secrets. */
  readonly env?: Readonly<Record<string, string>>;
  /** Of the inherited environment only these, where `env` is absent: a child that is told of nothing else. */
  readonly inherits?: readonly string[];
  readonly input?: string | Uint8Array;
  readonly deadlineSeconds: number;
};
export type CommandResult = {
  /** Exit status; null when a signal ended it. */
  readonly status: number | null;
  readonly signal: string | null;
  readonly timedOut: boolean;
  readonly stdout: string;
  readonly stderr: string;
};

/** Children in their own process group, with deadline, TERM, then KILL. Errors: TOOL_MISSING when argv[0] is absent. */
export interface Shell {
  run(command: Command): Promise<CommandResult>;
}

/** An object that git has: its id, its kind (blob, commit, tree, tag) and its bytes. */
export type FoundObject = { readonly id: string; readonly kind: string; readonly bytes: Uint8Array };

/** Objects of a repository, as git stores them: no filter, no line ends changed. */
export interface Blobs {
  /** Bytes of a file's object by its id. Errors: FILE_UNREADABLE. */
  read(id: string): Promise<Uint8Array>;
  /** What a name of git leads to (a ref, `<commit>:<path>`); undefined when there is none. Errors: FILE_UNREADABLE. */
  find(name: string): Promise<FoundObject | undefined>;
  close(): void;
}

/** Shows progress to a person: live in a terminal, plain lines otherwise. */
export interface Presenter {
  show(event: ProgressEvent): void;
}

/** What this machine provides to the embedded Kaggle and to the notebook compiler. */
export interface Pythons {
  /** The interpreter of that minor ('3.12'); undefined when the machine has none that works. */
  find(minor: string): Promise<Interpreter | undefined>;
  /** Any working CPython ≥ 3.10, newest minor first. */
  findAny(): Promise<Interpreter | undefined>;
}

/** Shipped data, read from the install root. */
export interface Assets {
  /** The kit's Python sources by file name, as in kernel/. */
  kit(): Promise<Record<string, string>>;
  profile(name: string): Promise<string | undefined>;
  /** Names of the shipped profiles, sorted. */
  profileNames(): Promise<string[]>;
  platformNoise(): Promise<string>;
  /** The governing document of a project of the pack nx47 that names none of its own. */
  governingDocument(): Promise<string>;
  /** Absolute path of a kit source, for running it with an interpreter (`runtime_profile.py`). */
  kitPath(name: string): string;
  /** SHA-256 over the program itself: every change of it is another. */
  programDigest(): Promise<string>;
}

/** Where the program runs, for every event. */
export type Place = { readonly machine: string; readonly terminal: string };

/** Who holds the lock of a project: enough to tell whether that process is still there. */
export type LockHolder = {
  readonly task: string;
  readonly machine: string;
  readonly pid: number;
  /** Names the boot of the machine and the space of process ids; '' where the system does not tell. */
  readonly boot: string;
  /** When the process started, as the system counts it; '' where it does not tell. */
  readonly started: string;
  /** ISO 8601. */
  readonly since: string;
};

/** `heldBy`: somebody else has it; `takenFrom`: it was left by a process that is gone. */
export type LockAnswer =
  | { readonly held: true; readonly takenFrom?: LockHolder }
  | { readonly held: false; readonly heldBy: LockHolder };

/** One holder at a time of a file; a holder that is gone is not believed. Errors: DISK_WRITE_FAILED. */
export interface TaskLock {
  take(path: string, task: string): Promise<LockAnswer>;
  /** Only the holder's own lock is given back. */
  giveBack(path: string): Promise<void>;
}

/** The outside, in one object, built once in compose.ts. */
export interface World {
  readonly clock: Clock;
  readonly files: Files;
  readonly lock: TaskLock;
  readonly shell: Shell;
  /** Objects of the repository around a folder; to be closed. */
  openBlobs(folder: string): Blobs;
  readonly presenter: Presenter;
  readonly kaggle: KaggleService;
  readonly pythons: Pythons;
  readonly wheels: WheelSource;
  readonly assets: Assets;
  readonly place: Place;
  readonly language: Language;
  /** Fires on SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
  /** Resolves when what an earlier run kept is in its place; absent where that was so from the start. */
  readonly restored?: Promise<void>;
  randomHex(bytes: number): string;
  /** Every known secret in the text replaced by ***. */
  redact(text: string): string;
  /** The same secrets, for the audit, which looks for them in the project. */
  readonly secrets: readonly Secret[];
}

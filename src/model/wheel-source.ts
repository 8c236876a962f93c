export type Interpreter = {
  /** Absolute path of the executable that answered the probe. */
  readonly executable: string;
  /** Full version, for instance 3.12.1. */
  readonly version: string;
};

/** A runtime that wheels are for; `interpreter` runs pip and may be of another minor. glibc as in 2.35. */
export type WheelTarget = {
  readonly interpreter: Interpreter;
  readonly minor: string;
  readonly glibc: string;
};

/** A wheel as the package index describes it, before anything of it is fetched but its metadata. */
export type OfferedWheel = {
  readonly file: string;
  /** In hexadecimal. */
  readonly sha256: string;
  /** Values of its fields Requires-Dist, Requires-Python ('': any) and Provides-Extra. */
  readonly requires: readonly string[];
  readonly requiresPython: string;
  readonly extras: readonly string[];
  /** Its makers took it back ("yanked", PEP 592): only who names its version gets it. */
  readonly isWithdrawn: boolean;
};

/** Wheels from the package index of the user's own settings, kept in the cache outside the project. */
export interface WheelSource {
  /**
   * Folder that holds exactly the wheels of a requirements file with hashes, an absolute path, for the minor of the
   * interpreter unless another is given. Errors: WHEELS_UNREACHABLE.
   */
  download(requirements: string, interpreter: Interpreter, glibc: string, minor?: string): Promise<string>;
  /** File names of the wheels of a distribution that fit; none where there is none. Errors: WHEELS_UNREACHABLE. */
  list(name: string, target: WheelTarget): Promise<string[]>;
  /** What these wheels say of themselves; one that can't be had is left out. Errors: WHEELS_UNREACHABLE. */
  describe(files: readonly string[], target: WheelTarget): Promise<OfferedWheel[]>;
  /** Folder in which these wheels are unpacked, for programs that come as wheels. Errors: WHEELS_UNREACHABLE. */
  unpack(requirements: string, interpreter: Interpreter, glibc: string): Promise<string>;
}

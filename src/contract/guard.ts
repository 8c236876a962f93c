/**
 * What holds a rule of the contract: a place in the program, and the test that goes red without it. `scripts/sabotage.ts`
 * takes the guard away and looks.
 */
export type Guard = {
  /** Numbers of the rules that it holds, of 1 to 200. */
  readonly rules: readonly number[];
  /** Path of the file, from the root of the repository. */
  readonly file: string;
  /** Text that occurs exactly once in that file. */
  readonly find: string;
  /** What stands there when the guard is gone; the file still has to parse. */
  readonly replace: string;
  /** Path of the test file, and the exact title of the test in it. */
  readonly test: string;
  readonly title: string;
};

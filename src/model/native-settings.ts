import { z } from 'zod';
import { argv } from './recipe.ts';

/** Where the library is built again: with a compiler for an older glibc, against a folder of one, or in a container. */
export const buildEnvironmentSchema = z.union([
  /** `zig cc`, from the wheel `ziglang`, for the glibc of the profile. */
  z.literal('zig'),
  /** The compiler of this machine against another root: a folder with the headers and libraries of an older system. */
  z.strictObject({ sysroot: z.string().startsWith('/') }),
  /** The image of a container, which has the compiler itself; docker or podman starts it, without a network. */
  z.strictObject({ image: z.string().regex(/^[\w][\w./:@-]*$/) }),
]);
export type BuildEnvironment = z.infer<typeof buildEnvironmentSchema>;

/** The native library of the bundle, what it must export, and how it is built again. */
export const nativeSchema = z.strictObject({
  library: z.string().min(1),
  symbols: z.array(z.string().min(1)).default([]),
  /** Names that the library must not export; `*` stands for any characters. */
  forbidden: z.array(z.string().min(1)).default([]),
  /** Command that builds the library in a private copy of the project; `{out}` is the file that it makes, `{python}` the interpreter. */
  build: argv.refine((words) => words.some((word) => word.includes('{out}')), '{out}').optional(),
  environment: buildEnvironmentSchema.optional(),
});
export type NativeSettings = z.infer<typeof nativeSchema>;

import { z } from 'zod';

/** A command: program and arguments, never a shell string. */
export const argv = z.array(z.string().min(1)).min(1);
/** A path inside the project, `/` separated; `./x/` is read as `x`. */
export const relativePath = z
  .string()
  .min(1)
  .refine(isInside, 'CONFIG_PATH_OUTSIDE')
  .overwrite((path) => path.replace(/^(?:\.\/+)+|\/+$/g, '') || '.');

function isInside(path: string): boolean {
  return !path.startsWith('/') && !path.split('/').includes('..') && !/[\\\p{Cc}]/u.test(path);
}

/** How the bundle is made when its folder is absent or empty. */
export const recipeSchema = z.strictObject({
  /** Requirements file with hashes; `{minor}` is replaced by 310, 311, 312 or 313. */
  requirements: relativePath.optional(),
  /** Commands run in a private copy of the project; `{staging}` is the folder being filled, `{python}` the interpreter. */
  commands: z.array(argv).default([]),
  /** Files copied after the commands: name in the bundle → path in the project. */
  files: z
    .record(z.string(), relativePath)
    .refine((files) => Object.keys(files).every(isInside), 'CONFIG_PATH_OUTSIDE')
    .default({}),
});
export type Recipe = z.infer<typeof recipeSchema>;

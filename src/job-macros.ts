import type { JobMacro, JobMacros } from './jobs/job-macro.ts';
import { pingMacro } from './jobs/ping-macro.ts';
import type { Files } from './model/world.ts';

const builtIn: Readonly<Record<string, JobMacro>> = { ping: pingMacro };

/** The macros that a job of this project may name: the product's own, then those of its `macros/`. */
export function projectMacros(_root: string, _files: Files): JobMacros {
  return { find: async (name) => builtIn[name] };
}

/** Files outside of the adapters' rooms that change something outside of the program: which calls, and why there. */
export const writesElsewhere: Readonly<
  Record<string, { readonly writes: readonly string[]; readonly why: string }>
> = {
  'src/challenged-copy.ts': {
    writes: promised('copyFile cp mkdtemp rename rm writeFile'),
    why: 'a throw-away copy of a project, in which faults are planted; the project itself is only read',
  },
  'src/compose.ts': {
    writes: promised('copyFile mkdtemp rm'),
    why: 'the only place where adapters are made: an observed service gets a folder of its own, which is removed',
  },
  'src/earlier-attempt.ts': {
    writes: promised('mkdir mkdtemp rename rm'),
    why: 'the action takes up what an earlier attempt of the job left, before any run begins',
  },
  'src/index.ts': {
    writes: ['node:fs appendFileSync'],
    why: "the runner's file of states, before anything of the program is loaded",
  },
  'src/job-runner.ts': {
    writes: promised('appendFile'),
    why: "the runner's file of outputs of a step",
  },
  'src/kept-cache.ts': {
    writes: promised('cp mkdir mkdtemp rename rm'),
    why: "the job's cache, given back and put away around a run, below the cache folder",
  },
  'src/macro-trial.ts': {
    writes: promised('mkdtemp rm'),
    why: 'a throw-away folder in which the test of a macro runs',
  },
  'src/reduction-place.ts': {
    writes: promised('mkdtemp rm'),
    why: 'a throw-away folder for the states of a project that are tried out; the project itself is only read',
  },
  'src/serve.ts': {
    writes: promised('mkdir'),
    why: 'the folder of the embedded service, which its adapter fills',
  },
  'src/tell-run.ts': {
    writes: promised('mkdir writeFile'),
    why: 'the SARIF file that the workflow asked for by name, after the run was recorded',
  },
};

function promised(names: string): string[] {
  return names.split(' ').map((name) => `node:fs/promises ${name}`);
}

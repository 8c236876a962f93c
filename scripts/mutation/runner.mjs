import childProcess from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes, syncBuiltinESMExports } from 'node:module';
import { basename, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';

/**
 * Runs the tests of the audit for Stryker in one process: test files and sources are loaded once, and what a module
 * remembers is forgotten before each change. A change in what runs while a module loads has all of them loaded anew.
 * A process for each file and change, as the TAP runner has it, takes some fifty times as long.
 */
class InProcessRunner {
  static inject = tokens(commonTokens.options);
  /** Types are taken off a file once; a change is switched on inside the text, not written into it. */
  #sources = new Map();
  #generation = 0;
  #desk = { file: undefined };
  #memories = [];
  #loaded;
  #times = new Map();

  constructor(options) {
    this.patterns = options.inProcess.testFiles;
    this.leftOut = new RegExp(options.inProcess.leftOut);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    globalThis.nx47CollectedTests = this.#desk;
    globalThis.nx47Memory = memoryClasses(this.#memories);
    // What tests put there goes when Stryker's copy goes.
    process.env.TMPDIR = mkdtempSync(join(process.cwd(), 'tmp-'));
    rememberCompiled();
    this.files = globSync(this.patterns).sort();
    const root = pathToFileURL(`${process.cwd()}/`).href;
    const shim = new URL('collected-tests.mjs', import.meta.url).href;
    const isOurs = (url) => url.startsWith(root) && !url.includes('/node_modules/');
    registerHooks({
      resolve: (specifier, context, next) => {
        if (specifier === 'node:test') return { url: `${shim}?${this.#generation}`, shortCircuit: true };
        const found = next(specifier, context);
        if (!isOurs(found.url) || !found.url.endsWith('.ts')) return found;
        return { ...found, url: `${found.url}?${this.#generation}` };
      },
      load: (url, context, next) => {
        const [path] = url.split('?');
        if (!isOurs(url) || !path.endsWith('.ts')) return next(url, context);
        if (!this.#sources.has(path)) this.#sources.set(path, stripped(path));
        return { format: 'module', source: this.#sources.get(path), shortCircuit: true };
      },
    });
  }

  async dryRun() {
    const space = strykerSpace();
    space.mutantCoverage = { static: {}, perTest: {} };
    const result = await this.#runAll(() => true, { bail: false });
    return { ...result, mutantCoverage: space.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, reloadEnvironment }) {
    const wanted = testFilter === undefined ? undefined : new Set(testFilter);
    // What is first made is made without a change: tests keep some of it.
    if (reloadEnvironment) this.#loaded = undefined;
    else if (this.#loaded === undefined) await this.#runAll(() => true, { bail: false });
    const space = strykerSpace();
    Object.assign(space, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    try {
      const mirror = `/${basename(activeMutant.fileName, '.ts')}.test.ts`;
      const result = await this.#runAll((id) => wanted?.has(id) ?? true, { bail: !disableBail, mirror });
      return toMutantRunResult(determineHitLimitReached(space.hitCount, hitLimit) ?? result);
    } finally {
      Object.assign(space, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
      if (reloadEnvironment) this.#loaded = undefined;
    }
  }

  /** Tests of the changed file come first, then the quickest: a slow one may never end with the change. */
  #order({ file, id }, mirror) {
    return (file.endsWith(mirror) ? 0 : 1e9) + (this.#times.get(id) ?? 0);
  }

  async #runAll(isWanted, { bail, mirror }) {
    const tests = [];
    for (const memory of this.#memories) memory.forget();
    if (this.#loaded === undefined) {
      const failed = await this.#load();
      if (failed.length > 0) return { status: DryRunStatus.Complete, tests: failed };
    }
    const before = (one, other) => this.#order(one, mirror) - this.#order(other, mirror);
    for (const { id, file, run } of this.#loaded.toSorted(before)) {
      if (!isWanted(id)) continue;
      const result = await outcome(id, file, () => runOne(id, run));
      tests.push(result);
      if (!bail) this.#times.set(id, result.timeSpentMs);
      if (bail && result.status === TestStatus.Failed) break;
    }
    return { status: DryRunStatus.Complete, tests };
  }

  /** A file that cannot be loaded, or whose preparation fails, is one failed test. */
  async #load() {
    this.#generation += 1;
    this.#memories.length = 0;
    const loaded = [];
    for (const file of this.files) {
      const collected = { tests: [], before: [] };
      this.#desk.file = collected;
      const loading = await outcome(`${file}: (the file)`, file, async () => {
        await import(`${pathToFileURL(join(process.cwd(), file)).href}?${this.#generation}`);
        for (const act of collected.before) await act();
      });
      if (loading.status === TestStatus.Failed) return [loading];
      loaded.push(...collected.tests.map((one) => ({ ...one, file, id: `${file}: ${one.name}` })));
    }
    this.#loaded = loaded.filter(({ name }) => !this.leftOut.test(name));
    return [];
  }
}

async function runOne(id, run) {
  const space = strykerSpace();
  const ends = [];
  space.currentTestId = id;
  try {
    await run({ after: (act) => ends.push(act), diagnostic: () => undefined });
  } finally {
    for (const act of ends) await act();
    space.currentTestId = undefined;
  }
}

async function outcome(id, fileName, act) {
  const started = performance.now();
  const base = () => ({ id, name: id, fileName, timeSpentMs: performance.now() - started });
  try {
    await act();
    return { ...base(), status: TestStatus.Success };
  } catch (error) {
    return {
      ...base(),
      status: TestStatus.Failed,
      failureMessage: String(error?.stack ?? error).slice(0, 2000),
    };
  }
}

/** Fixtures are compiled once: the same words over the same files give the same library. */
function rememberCompiled() {
  const compiled = new Map();
  const compile = childProcess.execFileSync;
  childProcess.execFileSync = (program, words, options) => {
    const into = words[words.indexOf('-o') + 1];
    if (!['gcc', 'cc'].includes(program) || !words.includes('-o')) return compile(program, words, options);
    const read = words.map((word) => word.replace('-Wl,--version-script=', ''));
    const files = read
      .filter((word) => word !== into && existsSync(word))
      .map((word) => digestOf(readFileSync(word)));
    const key = JSON.stringify([program, words, options?.input, files]);
    const known = compiled.get(key);
    if (known !== undefined) return writeFileSync(into, known, { mode: 0o755 });
    const answer = compile(program, words, options);
    compiled.set(key, readFileSync(into));
    return answer;
  };
  syncBuiltinESMExports();
}

function digestOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Where the code that Stryker writes into the sources looks which change is on. */
function strykerSpace() {
  globalThis.__stryker__ ??= {};
  return globalThis.__stryker__;
}

function stripped(url) {
  const path = fileURLToPath(url);
  const text = stripTypeScriptTypes(readFileSync(path, 'utf8'));
  return `${text.replace(memory, '$1nx47Memory.$2')}\n//# sourceURL=${relative(process.cwd(), path)}`;
}

/** An empty map at the top of a module is something that it will remember. */
const memory = /^((?:export )?const \w+ *= new )((?:Weak)?Map *\(\);)/gm;

function memoryClasses(memories) {
  class RememberingMap extends Map {
    constructor() {
      super();
      memories.push(this);
    }
    forget() {
      this.clear();
    }
  }
  class RememberingWeakMap {
    #inner = new WeakMap();
    constructor() {
      memories.push(this);
    }
    get(key) {
      return this.#inner.get(key);
    }
    has(key) {
      return this.#inner.has(key);
    }
    set(key, value) {
      this.#inner.set(key, value);
      return this;
    }
    forget() {
      this.#inner = new WeakMap();
    }
  }
  return { Map: RememberingMap, WeakMap: RememberingWeakMap };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
export const strykerValidationSchema = {
  type: 'object',
  properties: {
    inProcess: {
      type: 'object',
      properties: { testFiles: { type: 'array', items: { type: 'string' } }, leftOut: { type: 'string' } },
    },
  },
};

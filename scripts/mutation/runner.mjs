import childProcess from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes, syncBuiltinESMExports } from 'node:module';
import { join, relative, resolve } from 'node:path';
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
 * remembers is forgotten before each change. A change in what runs while a module loads has it loaded anew, with all
 * that import it.
 * A process for each file and change, as the TAP runner has it, takes some fifty times as long.
 */
class InProcessRunner {
  static inject = tokens(commonTokens.options);
  /** Types are taken off a file once; a change is switched on inside the text, not written into it. */
  #sources = new Map();
  #generation = 0;
  #desk = { file: undefined };
  #memories = [];
  #loaded = new Map();
  /** Module → those that import it; when each was loaded; those that a change may have left its mark on. */
  #importers = new Map();
  #generations = new Map();
  #marked = new Set();

  constructor(options) {
    this.patterns = options.inProcess.testFiles;
    this.leftOut = new RegExp(options.inProcess.leftOut);
    this.alone = options.inProcess.alone;
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
    rememberGit();
    this.files = [...new Set(this.patterns.flatMap((pattern) => globSync(pattern).sort()))];
    const root = pathToFileURL(`${process.cwd()}/`).href;
    const shim = new URL('collected-tests.mjs', import.meta.url).href;
    const isOurs = (url) => url.startsWith(root) && !url.includes('/node_modules/');
    registerHooks({
      resolve: (specifier, context, next) => {
        if (specifier === 'node:test') return { url: shim, shortCircuit: true };
        const found = next(specifier, context);
        const [module] = found.url.split('?');
        if (!isOurs(module) || !module.endsWith('.ts')) return found;
        if (!this.#importers.has(module)) this.#importers.set(module, new Set());
        if (context.parentURL !== undefined) this.#importers.get(module).add(context.parentURL.split('?')[0]);
        return { ...found, url: this.#urlOf(module) };
      },
      load: (url, context, next) => {
        const [path] = url.split('?');
        if (!isOurs(url) || !path.endsWith('.ts')) return next(url, context);
        if (!this.#sources.has(path)) this.#sources.set(path, stripped(path));
        return { format: 'module', source: this.#sources.get(path), shortCircuit: true };
      },
    });
    // On a busy machine this takes longer than a change may.
    await this.#runAll(this.files, () => false, { bail: false });
  }

  async dryRun() {
    this.#renew(new Set(this.#importers.keys()));
    const space = strykerSpace();
    space.mutantCoverage = { static: {}, perTest: {} };
    const result = await this.#runAll(this.files, () => true, { bail: false });
    return { ...result, mutantCoverage: space.mutantCoverage };
  }

  async mutantRun(order) {
    const { activeMutant, sandboxFileName, testFilter, hitLimit, disableBail, reloadEnvironment } = order;
    const wanted = testFilter === undefined ? undefined : new Set(testFilter);
    const files = this.#filesFor(sandboxFileName);
    // What goes on ten times as long as all tests together has no end; Stryker waits ten times longer.
    const limit = hitLimit === undefined ? undefined : Math.ceil(hitLimit / 10);
    const changed = pathToFileURL(resolve(sandboxFileName)).href;
    this.#renew(reloadEnvironment ? this.#dependents(changed) : new Set());
    // What is first made is made without a change: tests keep some of it.
    const unknown = reloadEnvironment ? [] : files.filter((file) => !this.#loaded.has(file));
    await this.#runAll(unknown, () => true, { bail: false });
    const space = strykerSpace();
    Object.assign(space, { activeMutant: activeMutant.id, hitCount: 0, hitLimit: limit });
    try {
      const isWanted = (id) => wanted?.has(id) ?? true;
      const result = await this.#runAll(files, isWanted, { bail: !disableBail });
      return toMutantRunResult(determineHitLimitReached(space.hitCount, limit) ?? result);
    } finally {
      Object.assign(space, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    }
  }

  /** The tests that mirror the changed file come first: they notice most of its changes, and the rest is spared. */
  #filesFor(fileName) {
    const mirror = relative(process.cwd(), fileName)
      .replace(/^src/, 'tests/unit')
      .replace(/\.ts$/, '.test.ts');
    const others = this.files.filter((file) => file !== mirror);
    if (others.length === this.files.length) return others;
    return this.alone ? [mirror] : [mirror, ...others];
  }

  async #runAll(files, isWanted, { bail }) {
    const tests = [];
    for (const memory of this.#memories) memory.forget();
    for (const file of files) {
      const failed = await this.#load(file);
      if (failed !== undefined) return { status: DryRunStatus.Complete, tests: [...tests, failed] };
      for (const { name, run } of this.#loaded.get(file)) {
        const id = `${file}: ${name}`;
        if (!isWanted(id)) continue;
        const result = await outcome(id, file, () => runOne(id, run));
        tests.push(result);
        if (bail && result.status === TestStatus.Failed) return { status: DryRunStatus.Complete, tests };
      }
    }
    return { status: DryRunStatus.Complete, tests };
  }

  /** These are loaded anew when they are next wanted, and so is what the last change may have left its mark on. */
  #renew(modules) {
    this.#generation += 1;
    for (const module of [...this.#marked, ...modules]) {
      this.#generations.set(module, this.#generation);
      this.#loaded.delete(relative(process.cwd(), fileURLToPath(module)));
    }
    this.#marked = modules;
  }

  #dependents(module) {
    const found = new Set([module]);
    for (const one of found) for (const importer of this.#importers.get(one) ?? []) found.add(importer);
    return found;
  }

  #urlOf(module) {
    return `${module}?${this.#generations.get(module) ?? 0}`;
  }

  /** Loads a file once; one that cannot be loaded, or whose preparation fails, is one failed test. */
  async #load(file) {
    if (this.#loaded.has(file)) return undefined;
    const collected = { tests: [], before: [] };
    this.#desk.file = collected;
    const loading = await outcome(`${file}: (the file)`, file, async () => {
      await import(this.#urlOf(pathToFileURL(join(process.cwd(), file)).href));
      for (const act of collected.before) await act();
    });
    if (loading.status === TestStatus.Failed) return loading;
    this.#loaded.set(
      file,
      collected.tests.filter(({ name }) => !this.leftOut.test(name)),
    );
    return undefined;
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
    // Folders of tests are made anew with each loading: what comes out does not depend on its own place.
    const known = words.map((word) => (word === into ? '' : word.replace(/(--version-script=).*/, '$1')));
    const key = JSON.stringify([program, known, options?.input, files]);
    const before = compiled.get(key);
    if (before !== undefined) return writeFileSync(into, before, { mode: 0o755 });
    const answer = compile(program, words, options);
    compiled.set(key, readFileSync(into));
    return answer;
  };
  syncBuiltinESMExports();
}

/** What git says of the same words, the same input and the same rules is asked once. */
function rememberGit() {
  const answers = new Map();
  const spawn = childProcess.spawnSync;
  childProcess.spawnSync = (program, words, options) => {
    const [, folder, question] = words;
    if (program !== 'git' || !question?.startsWith('check-')) return spawn(program, words, options);
    const rules = globSync('**/.git{ignore,attributes}', { cwd: folder }).sort();
    const read = rules.map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    const key = JSON.stringify([words.slice(2), options.input, read]);
    if (!answers.has(key)) answers.set(key, spawn(program, words, options));
    return answers.get(key);
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
      properties: {
        testFiles: { type: 'array', items: { type: 'string' } },
        leftOut: { type: 'string' },
        alone: { type: 'boolean' },
      },
    },
  },
};

import { Failure } from '../../model/failure.ts';
import type { BuildEnvironment } from '../../model/native-settings.ts';
import type { Interpreter, World } from '../../model/world.ts';
import { compilerProgram } from './compiler-program.ts';

/** The wheel that brings the compiler, and the only bytes that are taken for it. */
export const zig = {
  version: '0.15.2',
  requirement:
    'ziglang==0.15.2 --hash=sha256:806316453d1ede7174ed3fefb8e5348154629089c3bb5fe812dfd0e172fac130\n',
};

/** What a compiler is made ready for; folders absolute. */
export type CompilerOrder = {
  readonly environment: BuildEnvironment;
  /** glibc and machine of the runtime, for instance 2.35 and x86_64. */
  readonly glibc: string;
  readonly machine: string;
  readonly interpreter: Interpreter;
  /** Where its program lies, and writes its calls down. */
  readonly folder: string;
  /** The private copy of the project, and the folder that a build fills. */
  readonly copy: string;
  readonly out: string;
};

/** A way to run a command so that what it compiles fits the runtime. */
export type Compiler = {
  /** In no language: `zig 0.15.2, x86_64-linux-gnu.2.35`. */
  readonly told: string;
  /** The folder that `{staging}` stands for, and the interpreter of `{python}`, as the command sees them. */
  readonly staging: string;
  readonly python: string;
  wrap(argv: readonly string[]): readonly string[];
};

export type CompilerTools = Pick<World, 'files' | 'shell' | 'wheels'>;

/** Makes the compiler ready that the project asks for. Errors: WHEELS_UNREACHABLE, TOOL_MISSING, DISK_WRITE_FAILED. */
export async function prepareCompiler(order: CompilerOrder, tools: CompilerTools): Promise<Compiler> {
  const { environment } = order;
  if (environment === 'zig') return zigCompiler(order, tools);
  if ('image' in environment) return container(order, environment.image, tools);
  const own = ['{compiler}', `--sysroot=${environment.sysroot}`];
  const calls = { cc: own, 'c++': own, environment: {} };
  return standingIn(order, `sysroot ${environment.sysroot}`, calls, tools);
}

/**
 * What makes it do as other compilers: without -O it would link a runtime of checks into the library, and options of
 * gcc that it does not know would be errors under -Werror.
 */
const asOthers = [
  '-fno-sanitize=undefined',
  ...['unknown-warning-option', 'ignored-optimization-argument', 'unused-command-line-argument'].map(
    (warning) => `-Wno-${warning}`,
  ),
];

async function zigCompiler(order: CompilerOrder, tools: CompilerTools): Promise<Compiler> {
  const { folder, interpreter, glibc, machine } = order;
  const requirements = `${folder}/ziglang.txt`;
  await tools.files.write(requirements, zig.requirement);
  const packages = await tools.wheels.unpack(requirements, interpreter, '2.35');
  const target = `${machine}-linux-gnu.${glibc}`;
  const call = (language: string) => [`${packages}/ziglang/zig`, language, '-target', target, ...asOthers];
  // What it compiled of glibc itself is the same for every project: it is kept beside the compiler.
  const environment = {
    ZIG_GLOBAL_CACHE_DIR: `${packages}.compiled`,
    ZIG_LOCAL_CACHE_DIR: `${folder}/compiled`,
  };
  const calls = { cc: call('cc'), 'c++': call('c++'), environment };
  return standingIn(order, `zig ${zig.version}, ${target}`, calls, tools);
}

async function standingIn(
  { folder, out, interpreter }: CompilerOrder,
  told: string,
  calls: Readonly<Record<string, unknown>>,
  { files }: CompilerTools,
): Promise<Compiler> {
  const program = `${folder}/compiler.py`;
  await files.write(program, compilerProgram);
  await files.write(`${folder}/compiler.json`, JSON.stringify(calls));
  const python = interpreter.executable;
  return { told, staging: out, python, wrap: (argv) => [python, '-I', program, 'build', ...argv] };
}

/** The image has a compiler of its own; nothing of this machine but the two folders is there, and no network. */
async function container(order: CompilerOrder, image: string, tools: CompilerTools): Promise<Compiler> {
  const engine = await containerEngine(tools);
  const mounts = ['-v', `${order.copy}:/project`, '-v', `${order.out}:/out`, '-w', '/project'];
  const start = [engine, 'run', '--rm', '--network', 'none', ...mounts, image];
  const told = `${engine} ${image}`;
  return { told, staging: '/out', python: 'python3', wrap: (argv) => [...start, ...argv] };
}

async function containerEngine({ shell }: CompilerTools): Promise<string> {
  for (const engine of ['docker', 'podman']) {
    const answer = await shell
      .run({ argv: [engine, '--version'], deadlineSeconds: 60 })
      .catch((failure: unknown) => {
        if (failure instanceof Failure && failure.code === 'TOOL_MISSING') return undefined;
        throw failure;
      });
    if (answer?.status === 0) return engine;
  }
  throw new Failure('TOOL_MISSING', { tool: 'docker, podman', command: '' });
}

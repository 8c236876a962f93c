import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createWheelSource } from '../../src/compose-rehearsal.ts';
import type { Interpreter } from '../../src/model/world.ts';
import { zig } from '../../src/repair/library/compiler.ts';
import { endedAfter, freshFolder } from './folders.ts';
import { thisMachine } from './rehearsal-machine.ts';

/** Fetches the compiler that repairs build with, and lets it make once what it needs of glibc 2.35. */
export function prepareNativeCompiler(interpreter: Interpreter): Promise<void> {
  return endedAfter(async (t) => {
    const folder = await freshFolder(t);
    const requirements = join(folder, 'ziglang.txt');
    await writeFile(requirements, zig.requirement);
    const packages = await createWheelSource(thisMachine()).unpack(requirements, interpreter, '2.35');
    const env = {
      ...process.env,
      ZIG_GLOBAL_CACHE_DIR: `${packages}.compiled`,
      ZIG_LOCAL_CACHE_DIR: join(folder, 'compiled'),
    };
    const argv = [
      'cc',
      '-target',
      'x86_64-linux-gnu.2.35',
      '-shared',
      '-fPIC',
      '-x',
      'c',
      '-',
      '-o',
      join(folder, 'a.so'),
      '-lm',
    ];
    execFileSync(join(packages, 'ziglang/zig'), argv, {
      env,
      input: '#include <math.h>\ndouble f(double x) { return exp(x); }\n',
    });
  });
}

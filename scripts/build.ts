import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { actionYml } from './action-yml.ts';

// TypeScript 7 has no compiler API for ncc's loader: compile first, then bundle the JavaScript.
const bin = (name: string) => `node_modules/.bin/${name}`;
rmSync('build', { recursive: true, force: true });
rmSync('dist', { recursive: true, force: true });
writeFileSync('action.yml', actionYml());
execFileSync(bin('tsc'), ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
execFileSync(
  bin('ncc'),
  ['build', 'build/src/index.js', '-o', 'dist', '--license', 'licenses.txt', '--no-cache'],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);

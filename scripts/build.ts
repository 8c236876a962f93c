import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { actionYml } from './action-yml.ts';

// TypeScript 7 has no compiler API for ncc's loader: compile first, then bundle the JavaScript.
const bin = (name: string) => `node_modules/.bin/${name}`;
rmSync('build', { recursive: true, force: true });
rmSync('dist', { recursive: true, force: true });
writeFileSync('action.yml', actionYml());
execFileSync(bin('tsc'), ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
// Artifacts and cache are another program: only such a one does ncc minify, and it is rarely needed.
const programs = [
  ['build/src/index.js', 'dist'],
  ['build/src/github/results-program.js', 'dist/results', '--minify'],
] as const;
for (const [entry, folder, ...options] of programs) {
  const argv = ['build', entry, '-o', folder, '--license', 'licenses.txt', '--no-cache', ...options];
  execFileSync(bin('ncc'), argv, { stdio: ['ignore', 'ignore', 'inherit'] });
}

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { minify } from 'terser';
import { actionYml } from './action-yml.ts';

// TypeScript 7 has no compiler API for ncc's loader: compile first, then bundle the JavaScript.
const bin = (name: string) => `node_modules/.bin/${name}`;
rmSync('build', { recursive: true, force: true });
rmSync('dist', { recursive: true, force: true });
writeFileSync('action.yml', actionYml());
execFileSync(bin('tsc'), ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
const ncc = (entry: string, folder: string, ...options: readonly string[]) =>
  execFileSync(bin('ncc'), ['build', entry, '-o', folder, '--no-cache', ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
ncc('build/src/index.js', 'dist', '--license', 'licenses.txt');
// Comments and indentation are a fifth of it; names and lines stay, for whoever reads a stack.
const format = { beautify: true, indent_level: 0, comments: /^!|@license|@preserve/ };
for (const name of readdirSync('dist').filter((one) => one.endsWith('.js'))) {
  const bundled = readFileSync(`dist/${name}`, 'utf8');
  const { code = '' } = await minify(bundled, { compress: false, mangle: false, module: true, format });
  writeFileSync(`dist/${name}`, code);
}
// Artifacts and cache are another program: ncc minifies only the file of an entry, and this one is rarely needed.
ncc('build/src/github/results-program.js', 'dist/results', '--minify', '--stats-out', 'build/results.json');
writeFileSync('dist/results/licenses.txt', licensesOf(readFileSync('build/results.json', 'utf8')));

// ncc's own list knows the packages of split chunks only.
function licensesOf(stats: string): string {
  const found = stats.matchAll(/"\.\/(node_modules\/(?:[^"]*\/node_modules\/)?(?:@[\w.-]+\/)?[\w.-]+)\//g);
  const folders = [...new Set([...found].map(([, folder = '']) => folder))].filter((folder) =>
    existsSync(`${folder}/package.json`),
  );
  return folders
    .sort()
    .map((folder) => {
      const { name, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
      const text = file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8');
      return `${name}\n${license}\n${text}`;
    })
    .join('\n');
}

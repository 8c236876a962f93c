import { secretVariables } from './secret-variables.ts';

/**
 * Variables that no macro of the user's may be given: what holds a secret, and what makes a program load or start
 * something else than it was asked for (ld.so(8), python(1), node(1), bash(1), perlrun(1), git(1)), and the files by
 * which a step speaks to the runner of GitHub Actions.
 */
const refused: readonly RegExp[] = [
  secretVariables,
  /^(?:KAGGLE|ACTIONS|INPUT|NX47|GIT|LD|DYLD|NODE|NPM|BASH|PIP|UV|RUNNER)_/,
  /^(?:PYTHON|PERL|RUBY)/,
  /^GITHUB_(?:TOKEN|ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/,
  /^(?:PATH|IFS|ENV|SHELL|SHELLOPTS|PS4|PROMPT_COMMAND|CLASSPATH|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|EDITOR|PAGER)$/,
  /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|API_?KEY|PRIVATE_KEY|ACCESS_KEY|AUTH_SOCK)/,
];

/** Whether a macro of the user's may not name this variable. Letters of any case. */
export function isRefusedVariable(name: string): boolean {
  return refused.some((pattern) => pattern.test(name.toUpperCase()));
}

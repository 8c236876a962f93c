import { hostname } from 'node:os';
import * as core from '@actions/core';
import { describeSettings, settingNames } from '../config/settings.ts';
import { type Language, languageSchema } from '../model/language.ts';
import { maskSecrets, maskVariables } from './mask-secrets.ts';

/** The action's inputs, as strings typed by the request schema; secrets are masked before anything is printed. */
export type ActionInputs = {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly project: string;
  readonly target: 'kaggle' | 'rehearsal';
  readonly language: Language;
  readonly credentials: {
    readonly apiToken: string;
    readonly username: string;
    readonly key: string;
    readonly githubToken: string;
  };
};

const numbers: readonly string[] = ['wait', 'deadline', 'max-attempts'];
const switches: readonly string[] = describeSettings('en').flatMap(({ name, isSwitch }) =>
  isSwitch ? [name] : [],
);

/** Reads every input once. An empty input means absent. */
export function readInputs(): ActionInputs {
  const credentials = {
    apiToken: core.getInput('kaggle-api-token'),
    username: core.getInput('kaggle-username'),
    key: core.getInput('kaggle-key'),
    githubToken: core.getInput('github-token'),
  };
  maskSecrets(credentials);
  const given = settingNames('input').flatMap((name) => {
    const value = core.getInput(name);
    return value === '' ? [] : [[name, typed(name, value)] as const];
  });
  const settings = Object.fromEntries(given);
  const language = languageSchema.safeParse(settings['language']);
  return {
    settings,
    project: core.getInput('project') || '.',
    target: settings['target'] === 'rehearsal' ? 'rehearsal' : 'kaggle',
    language: language.success ? language.data : 'fr',
    credentials,
  };
}

// A word that is none of its type stays as it is, for the settings to refuse.
function typed(name: string, value: string): unknown {
  if (numbers.includes(name) && /^\d+$/.test(value)) return Number(value);
  return switches.includes(name) && /^(?:true|false)$/.test(value) ? value === 'true' : value;
}

/** The process as the action sees it; secrets among its variables are masked. The runner's variables for inputs hold the secrets again: no child needs them. */
export function surroundings(
  installRoot: string,
  inputs: ActionInputs,
  environment: Readonly<Record<string, string>>,
  signal: AbortSignal,
) {
  maskVariables(environment);
  const kept = Object.entries(environment).filter(([name]) => !name.startsWith('INPUT_'));
  return {
    environment: Object.fromEntries(kept),
    inputs: inputs.credentials,
    installRoot,
    progress: process.stdout,
    terminal: `github-actions ${hostname()}`,
    signal,
  };
}

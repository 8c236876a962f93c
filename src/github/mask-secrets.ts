import * as core from '@actions/core';
import { secretForms, secretParts, wholeBase64 } from '../codec/secret-forms.ts';
import { secretVariables } from '../model/secret-variables.ts';

const leastForm = 6;

/** The secrets of the action, '' where one is not given. */
export type GivenSecrets = {
  readonly apiToken: string;
  readonly username: string;
  readonly key: string;
  readonly githubToken: string;
};

/**
 * Tells the runner to mask every secret, its parts and each encoding in which one stays a single word, and the
 * user name with the key as the Basic scheme sends them (RFC 7617). To be called before anything else is printed: the
 * runner itself knows neither parts of a secret nor hexadecimal.
 */
export function maskSecrets(given: GivenSecrets): void {
  for (const form of maskedForms(given)) core.setSecret(form);
}

/** The same for secrets that came as variables of the step. */
export function maskVariables(environment: Readonly<Record<string, string>>): void {
  const values = Object.entries(environment).flatMap(([name, value]) =>
    secretVariables.test(name) ? [value] : [],
  );
  for (const form of formsOf(values)) core.setSecret(form);
}

/** Everything that is masked for these secrets, each once: what is shorter than six characters is left. */
export function maskedForms({ apiToken, username, key, githubToken }: GivenSecrets): string[] {
  const pair = username === '' || key === '' ? [] : wholeBase64(`${username}:${key}`);
  return [...new Set([...formsOf([apiToken, key, githubToken]), ...pair])];
}

function formsOf(values: readonly string[]): string[] {
  const parts = values.flatMap(secretParts);
  const forms = parts.flatMap((part) => [...secretForms(part), ...wholeBase64(part)]);
  return [...new Set(forms)].filter((form) => form.length >= leastForm);
}

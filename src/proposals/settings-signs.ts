import { requirementsOf } from '../codec/requirements.ts';
import { mergeSettings, parseConfig } from '../config/parse-config.ts';
import type { Request } from '../model/request.ts';
import type { ChangedFile } from './changed-file.ts';
import type { Sign } from './sign.ts';

/**
 * What nx47.yml asks for no more: a requirement, a range of versions, a check of the project's own, another runtime, or
 * more that a person has given up. Names of outputs may change with a version: one is written all the same.
 */
export function settingsSigns(file: ChangedFile): Sign[] {
  const [was, now] = [settingsIn(file.before), settingsIn(file.after)];
  if (was === undefined) return [];
  if (now === undefined) return [{ code: 'settings-edited', line: 0, seen: file.path }];
  const signs = (code: Sign['code'], all: readonly string[]) =>
    all.map((seen) => ({ code, line: lineOf(file.after, seen), seen }));
  const asked = (settings: Request) => [
    ...requirementsOf(settings).filter((one) => !one.startsWith('output:')),
    ...settings.required.packages,
  ];
  const checks = ({ prechecks, macros }: Request) =>
    [...prechecks, ...Object.values(macros)].map((one) => JSON.stringify(one)).filter((one) => one !== '[]');
  const givenUp = (settings: Request) => [
    ...settings.removals,
    ...settings.lowered,
    ...settings['make-public'],
    ...settings['kaggle-secrets'],
  ];
  const kept = (settings: Request) =>
    [settings.profile, settings['certify-in'], settings.kernel, settings.proposers, settings.governing].map(
      (one) => JSON.stringify(one ?? ''),
    );
  return [
    ...signs('requirement-lowered', missing(asked(was), asked(now))),
    ...signs('requirement-lowered', missing(givenUp(now), givenUp(was))),
    ...signs('check-removed', missing(checks(was), checks(now))),
    ...signs('settings-edited', missing(kept(was), kept(now))),
  ];
}

function missing(from: readonly string[], among: readonly string[]): string[] {
  return [...new Set(from)].filter((one) => !among.includes(one));
}

function settingsIn(text: string): Request | undefined {
  try {
    return mergeSettings({}, parseConfig(text, 'nx47.yml'), 'nx47.yml');
  } catch {
    return undefined;
  }
}

function lineOf(text: string, seen: string): number {
  const word = seen.slice(seen.indexOf(':') + 1);
  return text.split('\n').findIndex((line) => line.includes(word)) + 1;
}

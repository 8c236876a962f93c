import type { Language } from '../model/language.ts';
import { credentialInputs } from '../model/request.ts';
import { describeSettings } from './settings.ts';

/** One input of the action, as action.yml and the tables of the README present it. */
export type InputDescription = {
  readonly name: string;
  readonly text: string;
  /** Default as text; '' when there is none. */
  readonly fallback: string;
  /** Accepted words, when it is a choice. */
  readonly choices: readonly string[];
};

/** Every input of the action: the settings that it may give, then the credentials. */
export function actionInputs(language: Language): InputDescription[] {
  const settings = describeSettings(language).filter(({ sources }) => sources.includes('input'));
  const credentials = Object.entries(credentialInputs).map(([name, texts]) => ({
    ...{ name, text: texts[language], fallback: '' },
    choices: [],
  }));
  return [
    ...settings.map(({ name, text, fallback, choices }) => ({ name, text, fallback, choices })),
    ...credentials,
  ];
}

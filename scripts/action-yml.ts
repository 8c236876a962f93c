import { stringify } from 'yaml';
import { describeSettings } from '../src/config/settings.ts';
import { actionOutputs } from '../src/model/action-outputs.ts';
import { credentialInputs } from '../src/model/request.ts';

/** The text of action.yml, from the request schema. */
export function actionYml(): string {
  const settings = describeSettings('en').filter((setting) => setting.sources.includes('input'));
  const inputs = Object.fromEntries([
    // No default here: it would stand above nx47.yml. An empty input is absent.
    ...settings.map((setting) => [
      setting.name,
      { description: describe(setting), required: false, default: '' },
    ]),
    ...Object.entries(credentialInputs).map(([name, { en }]) => [
      name,
      { description: en, required: false, default: '' },
    ]),
  ]);
  const described = Object.fromEntries(
    Object.entries(actionOutputs).map(([name, description]) => [name, { description }]),
  );
  return stringify(
    {
      name: 'NX47 Certify',
      description:
        'Proves that a Kaggle notebook, with its dataset of offline wheels and its native library, runs with zero errors and zero warnings.',
      author: 'NX47 Certify contributors',
      branding: { icon: 'check-circle', color: 'blue' },
      inputs,
      outputs: described,
      runs: { using: 'node24', main: 'dist/index.js', post: 'dist/index.js', 'post-if': 'always()' },
    },
    { lineWidth: 0 },
  );
}

function describe({
  text,
  fallback,
  choices,
}: {
  text: string;
  fallback: string;
  choices: readonly string[];
}): string {
  const words = choices.length === 0 ? text : `${text} (${choices.join(', ')})`;
  return fallback === '' ? words : `${words} [default: ${fallback}]`;
}

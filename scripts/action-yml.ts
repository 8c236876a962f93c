import { stringify } from 'yaml';
import { actionInputs, type InputDescription } from '../src/config/action-inputs.ts';
import { actionOutputs } from '../src/model/action-outputs.ts';

/** The text of action.yml, from the request schema. */
export function actionYml(): string {
  // No default here: it would stand above nx47.yml. An empty input is absent.
  const inputs = actionInputs('en').map((input) => [
    input.name,
    { description: describe(input), required: false, default: '' },
  ]);
  const outputs = Object.entries(actionOutputs).map(([name, { en }]) => [name, { description: en }]);
  return stringify(
    {
      name: 'NX47 Certify',
      description:
        'Proves that a Kaggle notebook, with its dataset of offline wheels and its native library, runs with zero errors and zero warnings.',
      author: 'NX47 Certify contributors',
      branding: { icon: 'check-circle', color: 'blue' },
      inputs: Object.fromEntries(inputs),
      outputs: Object.fromEntries(outputs),
      runs: { using: 'node24', main: 'dist/index.js', post: 'dist/index.js', 'post-if': 'always()' },
    },
    { lineWidth: 0 },
  );
}

function describe({ text, fallback, choices }: InputDescription): string {
  const words = choices.length === 0 ? text : `${text} (${choices.join(', ')})`;
  return fallback === '' ? words : `${words} [default: ${fallback}]`;
}

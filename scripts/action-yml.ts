import { stringify } from 'yaml';
import { describeSettings } from '../src/config/settings.ts';
import { credentialInputs } from '../src/model/request.ts';

const outputs: Readonly<Record<string, string>> = {
  verdict: 'GO, NO-GO, INCONCLUSIVE, REHEARSED, PLANNED, …',
  cause: 'cause of the verdict: a condition, a rule or a failure code; empty when there is none',
  kernel: 'owner/slug of the kernel that was pushed',
  'kernel-url': 'address of that kernel, set as soon as it was pushed',
  'kernel-version': 'version of the kernel that was judged',
  dataset: 'owner/slug of the dataset that was published',
  'dataset-url': 'address of that dataset, set as soon as it was published',
  'dataset-version': 'version of the dataset that was published',
  nonce: '128-bit number that binds the outputs to this run',
  'failed-conditions': 'ids of the failed conditions, separated by commas',
  'warnings-count': 'warnings that the main report counts; empty when there is no report',
  report: 'path of the report',
  session: 'path of the session folder',
  sarif:
    'path of the audit as SARIF 2.1.0, for code scanning; empty where nothing was audited or may be written',
  'ledger-head': "SHA-256 of the ledger's last line",
  ticket: 'path of the ticket of a session that is not collected; empty when there is none',
};

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
    Object.entries(outputs).map(([name, description]) => [name, { description }]),
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
      runs: { using: 'node24', main: 'dist/index.js' },
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

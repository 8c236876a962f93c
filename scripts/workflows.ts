import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const action = 'OWNER/nx47-certify';
const commit = '0'.repeat(40);

/** The templates that this repository uses too. */
export const sharedWorkflows = [
  'certify',
  'certify-matrix',
  'collect',
  'nx47-job',
  'pr-check',
  'rehearse',
] as const;

/**
 * A workflow of this repository: the users' template with the action of this very commit (`$/`, the repository of the
 * workflow itself) in place of a pinned one, and the examples as its projects.
 */
export function ownWorkflow(template: string): string {
  return template
    .replaceAll(`${action}/matrix@${commit} # v0`, '$/matrix')
    .replaceAll(`${action}/job@${commit} # v0`, '$/job')
    .replaceAll(`${action}@${commit} # v0`, '$/')
    .replaceAll('project: .\n', 'project: examples/nx47\n')
    .replaceAll('$' + '{{ inputs.projects }}', '$' + "{{ inputs.projects || 'examples/*' }}")
    .replaceAll('of: tickets\n', 'of: tickets\n          projects: examples/*\n');
}

if (process.argv[1] === import.meta.filename) {
  for (const name of sharedWorkflows) {
    const template = readFileSync(join(root, `templates/workflows/${name}.yml`), 'utf8');
    writeFileSync(join(root, `.github/workflows/${name}.yml`), ownWorkflow(template));
  }
}

import type { NewFile } from './new-file.ts';

/** What a workflow has to be told about the repository that it is written into. */
export type WorkflowPlace = {
  /** Folder of the project, from the top of the repository; `.` at the top. */
  readonly project: string;
  readonly defaultBranch: string;
  readonly language: string;
  /** `owner/repository@commit # version` of the action; '' when it is not known. */
  readonly action: string;
};

/** Which of the workflows a repository gets. */
export type WorkflowWishes = { readonly withJobs?: boolean; readonly isOneOfSeveral?: boolean };

const placeholder = /uses: OWNER\/[\w.-]+((?:\/[\w.-]+)*)@0{40} # \S+/g;

/** What certifies one project, and what certifies several: one of the two, or a project would be certified twice. */
const certifying = { one: 'certify.yml', several: 'certify-matrix.yml' } as const;
/** Path of the workflow that certifies one project. */
export const certifyPath = `.github/workflows/nx47-${certifying.one}`;
/** The workflow that does jobs: by this name a machine is told to do one. */
const jobWorkflow = 'nx47-job.yml';

/**
 * The workflows of this product as files of a repository, each as `nx47-….yml`: of those that certify the one for as many
 * projects as there are; the one that does jobs, which needs machines, only when it is asked for.
 */
export function workflowFiles(
  templates: readonly NewFile[],
  place: WorkflowPlace,
  { withJobs = false, isOneOfSeveral = false }: WorkflowWishes = {},
): NewFile[] {
  return templates
    .filter(({ path }) => /\.ya?ml$/.test(path) && path !== certifying[isOneOfSeveral ? 'one' : 'several'])
    .filter(({ path }) => withJobs || path !== jobWorkflow)
    .map(({ path, text }) => ({
      path: `.github/workflows/${path === jobWorkflow ? path : `nx47-${path}`}`,
      text: placed(text, place),
    }));
}

/** Whether a workflow still has to be told where the action comes from. */
export function lacksAction({ text }: NewFile): boolean {
  return text.match(placeholder) !== null;
}

function placed(text: string, { project, defaultBranch, language, action }: WorkflowPlace): string {
  const [repository = '', commit = ''] = action.split('@');
  const named = text
    .replace(/^( *project: )\.$/gm, (_, key: string) => `${key}${scalar(project)}`)
    .replace(
      /^( *branches(?:-ignore)?: \[)main(?=[\],])/gm,
      (_, key: string) => `${key}${scalar(defaultBranch)}`,
    )
    .replace(/^( *options: \[fr, en\]\n *default: )fr$/gm, (_, key: string) => `${key}${language}`);
  return action === ''
    ? named
    : named.replace(placeholder, (_, below: string) => `uses: ${repository}${below}@${commit}`);
}

// YAML takes such words as they are; anything else is quoted, as JSON is YAML.
function scalar(text: string): string {
  return /^[A-Za-z_.][\w./-]*$/.test(text) && !/^(?:true|false|yes|no|on|off|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

import type { Choice } from './adoption/choice.ts';
import { exampleNames } from './adoption/example-files.ts';
import type { NewFile } from './adoption/new-file.ts';
import type { PulledKernel } from './adoption/pulled-kernel.ts';
import type { Layout } from './adoption/recognise-layout.ts';
import { certifyPath, lacksAction } from './adoption/workflow-files.ts';
import { showForeign } from './codec/safe-name.ts';
import { renderConfig } from './config/render-config.ts';
import type { Language } from './model/language.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/** What an `init` came to. */
export type Adoption = {
  readonly layout: Layout;
  /** Written, or what would be. */
  readonly fresh: readonly NewFile[];
  /** Left alone, because they exist. */
  readonly kept: readonly NewFile[];
  readonly pulled: PulledKernel | undefined;
  /** The kernel that was asked for; '' when none was. */
  readonly from: string;
  /** The folder as it was typed. */
  readonly path: string;
  readonly dryRun: boolean;
  /** Folder of the project from the top of the repository, with its '/'; '' at the top. */
  readonly prefix: string;
  /** Folders of the other projects of the repository. */
  readonly projects: readonly string[];
};

/** nx47.yml: every choice below the reason for it. */
export function configText({ choices }: Layout, language: Language): string {
  const words = sentences(language).init;
  const settings = choices.map((choice) => ({
    ...{ key: choice.key, value: choice.value },
    comment: [reasonOf(choice, language)],
  }));
  return renderConfig('nx47.schema.json', [words.heading], settings);
}

/** What was written, why so, what was left alone and what is left to decide. Ends with a newline. */
export function adoptionText(adoption: Adoption, language: Language): string {
  const words = sentences(language).init;
  const { layout, fresh, kept, dryRun, path, prefix } = adoption;
  const wrote = fresh.some((file) => file.path === `${prefix}nx47.yml`);
  const open = decisionsOf(adoption, language);
  const at = path === '.' ? '' : ` ${showForeign(path)}`;
  return [
    ...(wrote ? ['nx47.yml', ...layout.choices.flatMap((choice) => explained(choice, language)), ''] : []),
    ...droppedOf(adoption, language),
    ...listed(dryRun ? words.planned : words.written, fresh),
    ...listed(words.kept, kept),
    ...(layout.others.length === 0
      ? []
      : [fill(words.others, { paths: layout.others.map(showForeign).join(', ') })]),
    ...(open.length === 0 ? [] : [words.toDecide, ...open.map((one) => `  - ${one}`)]),
    words.public,
    ...(dryRun ? [] : [words.next, `  nx47 audit${at}`, `  nx47 rehearse${at}`]),
    '',
  ].join('\n');
}

function explained(choice: Choice, language: Language): string[] {
  const value = typeof choice.value === 'string' ? choice.value : JSON.stringify(choice.value);
  return [`  ${choice.key}: ${showForeign(value)}`, `      ${reasonOf(choice, language)}`];
}

function reasonOf({ reason, seen }: Choice, language: Language): string {
  return fill(sentences(language).init.reasons[reason], { seen: showForeign(seen) });
}

function droppedOf({ pulled, from }: Adoption, language: Language): string[] {
  if (pulled === undefined) return [];
  const words = sentences(language).init;
  const lines = pulled.dropped.map((one) => `  - ${words.dropped[one]}`);
  return [fill(words.droppedFrom, { kernel: from }), ...lines];
}

function listed(sentence: string, files: readonly NewFile[]): string[] {
  if (files.length === 0) return [];
  return [fill(sentence, { count: files.length }), ...files.map(({ path }) => `  ${showForeign(path)}`)];
}

function decisionsOf({ layout, fresh, kept, projects }: Adoption, language: Language): string[] {
  const words = sentences(language).init.decisions;
  const missing = layout.choices.find(({ reason }) => reason === 'inputsMissing');
  const ships = fresh.some(({ path }) => path.includes('.github/workflows/'));
  return [
    ...(missing === undefined ? [] : [fill(words.inputs, { folders: showForeign(missing.seen) })]),
    ...(fresh.some(lacksAction) ? [words.action] : []),
    ...(ships ? [words.environment] : []),
    ...(projects.length > 0 && kept.some(({ path }) => path === certifyPath)
      ? [fill(words.projects, { folders: projects.map(showForeign).join(', ') })]
      : []),
    ...exampleNames.flatMap((name) =>
      fresh.some(({ path }) => path.endsWith(`configs/${name}.yml`)) ? [words[name]] : [],
    ),
    ...(fresh.some(({ path }) => path === '.github/workflows/nx47-job.yml') ? [words.jobs] : []),
  ];
}

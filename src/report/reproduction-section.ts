import type { Dossier } from '../model/dossier.ts';
import { type Block, cites, heading, own, paragraph } from './document.ts';
import { eventsOf } from './evidence.ts';
import { shellWord } from './explain-failure.ts';
import { namesOf } from './run-outputs.ts';
import type { ReportTexts } from './texts.ts';

/** How to do by hand, with the official client, what this run did, and how to hold the outputs to their digests. */
export function reproductionSection(dossier: Dossier, { report }: ReportTexts): Block[] {
  const events = eventsOf(dossier, 'publish', 'push', 'wait', 'collect');
  return [
    heading(2, report.reproduction),
    paragraph([own(`${report.reproductionHow} `), cites(...(events.length === 0 ? ['event:1'] : events))]),
    { kind: 'code', text: commandLines(dossier).join('\n') },
  ];
}

function commandLines(dossier: Dossier): string[] {
  const { settings, kernel, dataset, certifies } = dossier;
  const pushed = kernel?.ref ?? certifies;
  const ref = pushed === undefined ? 'OWNER/KERNEL' : `${pushed.owner}/${pushed.slug}`;
  const wait = Math.max(settings.wait ?? 59, 59);
  const { bundle } = settings;
  const published = bundle === undefined || settings.dataset === undefined ? [] : datasetLines(dossier);
  return [
    "python3 -m pip install 'kaggle==2.2.4'",
    ...published,
    ...(dataset === undefined
      ? []
      : [`kaggle datasets files ${dataset.ref.owner}/${dataset.ref.slug} --page-size 200`]),
    ...pushLines(ref, dossier),
    `sleep ${wait}`,
    `kaggle kernels status ${ref}`,
    `kaggle kernels output ${ref} -p outputs`,
    ...(kernel === undefined ? [] : digestLines(dossier)),
  ];
}

function datasetLines({ settings, manifestSha256 = '' }: Dossier): string[] {
  const path = settings.bundle?.path ?? '';
  // The client wants the metadata inside of the folder that it publishes.
  return [
    `cp ${shellWord(settings.dataset ?? '')} ${shellWord(`${path}/dataset-metadata.json`)}`,
    `kaggle datasets version -p ${shellWord(path)} -m 'nx47 ${manifestSha256.slice(0, 16)}'`,
  ];
}

/** What this run pushed has the kit, without which there is no manifest to hold the outputs against. */
function pushLines(ref: string, { kernel, settings }: Dossier): string[] {
  if (kernel === undefined) return [`kaggle kernels push -p ${shellWord(settings.kernel)}`];
  return [`kaggle kernels pull ${ref} -p pulled -m`, 'kaggle kernels push -p pulled'];
}

function digestLines(dossier: Dossier): string[] {
  const { checksums, 'main-report': main } = namesOf(dossier);
  return [
    `python3 -m json.tool ${shellWord(`outputs/${checksums}`)}`,
    `sha256sum ${shellWord(`outputs/${main}`)}`,
  ];
}

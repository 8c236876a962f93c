import type { Dossier } from '../model/dossier.ts';
import { type Block, cites, heading, own, paragraph } from './document.ts';
import { eventsOf } from './evidence.ts';
import type { ReportTexts } from './texts.ts';

/** How to come back to what was there before this run: the command with the versions before those it made (rule 178). */
export function rollbackSection(dossier: Dossier, { report }: ReportTexts): Block[] {
  const { dataset, kernel } = dossier;
  const published = dataset === undefined || dataset.reused === true ? undefined : dataset.version;
  const events = eventsOf(dossier, 'publish', 'push');
  const proof = cites(...(events.length === 0 ? ['event:1'] : events));
  const flags = [...flagOf('dataset', published), ...flagOf('kernel', kernel?.version)];
  const words =
    flags.length > 0
      ? report.goingBackHow
      : published === undefined && kernel === undefined
        ? report.goingBackNothing
        : report.goingBackFirst;
  return [
    heading(2, report.goingBack),
    paragraph([own(`${words} `), proof]),
    ...(flags.length === 0
      ? []
      : [{ kind: 'code' as const, text: `nx47 rollback ${flags.join(' ')} --execute` }]),
  ];
}

function flagOf(name: string, version: number | undefined): string[] {
  return version === undefined || version < 2 ? [] : [`--${name} ${version - 1}`];
}

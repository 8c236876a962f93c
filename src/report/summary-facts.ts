import type { Dossier } from '../model/dossier.ts';
import { type Block, isBlank, own, type Text } from './document.ts';
import { shortText, type Told } from './told.ts';
import { tierOf } from './verdict-text.ts';

/** What was run, where and in which versions, as a table of names and values; what the run did not reach is left out. */
export function factsTable(told: Told): Block {
  const { dossier, texts } = told;
  const { report, telling } = texts;
  const { kernel, dataset, session } = dossier;
  const rows: readonly (readonly [string, Text])[] = [
    [report.target, own(`${report.targets[dossier.target]}, ${dossier.mode}`)],
    [report.packs, own(dossier.settings.packs.join(', '))],
    [report.kernel, kernel === undefined ? '' : kernelText(kernel)],
    [report.dataset, dataset === undefined ? '' : `${refText(dataset.ref)} v${dataset.version}`],
    [report.sessionStatus, session === undefined ? '' : shortText(session.status, told)],
    [report.isolation, session === undefined ? '' : tierOf(dossier, texts)],
    [report.interpreter, session?.interpreter ?? ''],
    [telling.commit, dossier.repository?.head ?? ''],
    [report.session, dossier.sessionId],
    [telling.run, runLink(told.runUrl)],
  ];
  const known = rows.filter(([, value]) => !isBlank(value));
  return { kind: 'table', header: [], rows: known.map(([name, value]) => [{ strong: name }, value]) };
}

function refText({ owner, slug }: { readonly owner: string; readonly slug: string }): string {
  return `${owner}/${slug}`;
}

/** Only an address of a form that can hold no markup becomes a link. */
const plainUrl = /^https?:\/\/[A-Za-z0-9.:-]+\/[A-Za-z0-9./_-]*(?:\?[A-Za-z0-9=&_-]*)?$/;

function kernelText({ ref, version, url }: NonNullable<Dossier['kernel']>): Text {
  const name = `${refText(ref)} v${version}`;
  return plainUrl.test(url) ? [own('['), name, own(`](${url})`)] : `${name} ${url}`;
}

function runLink(url: string): Text {
  return plainUrl.test(url) ? own(`<${url}>`) : url;
}

import type { Dossier } from '../model/dossier.ts';
import type { Failure } from '../model/failure.ts';
import type { World } from '../model/world.ts';
import { journalEntry } from '../report/journal-entry.ts';
import { sentences } from '../text/sentences.ts';
import type { Macro } from './macro.ts';
import { type RunContext, runMacro } from './runner.ts';

type Entry = { readonly section: string; readonly line: string };

/** What the project's own reports and journals are told of a run: a dated section, and one line of JSON. */
export function entryOf(dossier: Dossier, { clock, language, redact }: World): Entry {
  const { section, line } = journalEntry(dossier, clock.now().toISOString(), language, sentences(language));
  return { section: redact(section), line: redact(line) };
}

/** The same as pages of the session, from which the branch of reports is continued. */
export function entryPages({ section, line }: Entry): Record<string, string> {
  return { 'reports/journal.md': section, 'reports/journal.jsonl': line };
}

/** The project's own reports and journals get this run; gives what kept it from that. */
export async function continueJournals<Output>(
  append: {
    readonly name: string;
    readonly step: number;
    readonly macro: Macro<Entry & { readonly journals: string[] }, Output>;
  },
  entry: Entry,
  context: RunContext,
): Promise<Failure | undefined> {
  const { paths } = context;
  const journals = (paths.journals ?? []).map((path) => path.slice(paths.root.length + 1));
  if (journals.length === 0) return undefined;
  const outcome = await runMacro(append, { journals, ...entry }, context);
  return outcome.state === 'FAILED' ? outcome.failure : undefined;
}

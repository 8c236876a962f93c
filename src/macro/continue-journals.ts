import type { Dossier } from '../model/dossier.ts';
import type { Failure } from '../model/failure.ts';
import { journalEntry } from '../report/journal-entry.ts';
import { sentences } from '../text/sentences.ts';
import type { Macro } from './macro.ts';
import { type RunContext, runMacro } from './runner.ts';

type Entry = { readonly journals: string[]; readonly section: string; readonly line: string };

/** The project's own reports and journals get this run as a dated section; gives what kept it from that. */
export async function continueJournals<Output>(
  append: { readonly name: string; readonly step: number; readonly macro: Macro<Entry, Output> },
  dossier: Dossier,
  context: RunContext,
): Promise<Failure | undefined> {
  const { world, paths } = context;
  const journals = (paths.journals ?? []).map((path) => path.slice(paths.root.length + 1));
  if (journals.length === 0) return undefined;
  const time = world.clock.now().toISOString();
  const { section, line } = journalEntry(dossier, time, world.language, sentences(world.language));
  const input = { journals, section: world.redact(section), line: world.redact(line) };
  const outcome = await runMacro(append, input, context);
  return outcome.state === 'FAILED' ? outcome.failure : undefined;
}

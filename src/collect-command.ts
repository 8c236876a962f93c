import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { dirname } from 'node:path/posix';
import { certifyLater } from './certify.ts';
import { compose, type Surroundings } from './compose.ts';
import { createFiles } from './host/files.ts';
import { checkTicket, type TicketFile } from './macro/check-ticket.ts';
import type { FinishedRun } from './macro/story.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import type { RunRequest } from './model/request.ts';
import { type Ticket, ticketName } from './model/ticket.ts';
import { kaggleUrl } from './model/transport.ts';
import type { World } from './model/world.ts';
import { withOwnMacros } from './own-macros.ts';
import { certifiedKernel, projectAround } from './project-kernel.ts';
import { isElsewhere } from './read-request.ts';
import { latestTicket } from './session/find-ticket.ts';
import { parseTicket } from './session/ticket-text.ts';
import { slashed } from './slashed.ts';

/** What is to be collected: a ticket, a session folder or a project (its newest ticket), and where it may be asked for. */
export type CollectOrder = {
  readonly path: string;
  /** Where the command is run: its project is that of the ticket's own folder, else the one here. */
  readonly folder: string;
  /** Address of a service that the user trusts; '' = Kaggle's. */
  readonly service: string;
  /** undefined: the language of the run that pushed. */
  readonly language: Language | undefined;
  /** Show the session's log while it is written. */
  readonly follow?: boolean;
};

/**
 * `nx47 collect [TICKET]`: finishes a run that was detached or interrupted, from its ticket, on any machine. `watch`
 * may put its own presenter into the world. Errors: TICKET_*, CONFIG_* of a project around it, those of a run.
 */
export async function collectTicket(
  order: CollectOrder,
  around: Surroundings,
  watch: (world: World) => World = (world) => world,
): Promise<{ readonly run: FinishedRun; readonly request: RunRequest }> {
  const files = createFiles();
  const file = await ticketAt(slashed(resolve(order.folder, order.path)));
  const project = (await projectAround(dirname(file.path))) ?? (await projectAround(order.folder));
  const root = project ?? slashed(order.folder);
  const certifies = project === undefined ? undefined : await certifiedKernel(project);
  const now = new Date().toISOString();
  const service = order.service === '' ? kaggleUrl : order.service;
  await checkTicket(file, { root, certifies, service, now }, files);
  const asked = requestOf(file.ticket, root, order.language);
  const whole = await withOwnMacros(asked, files, ['after-run', 'on-failure']);
  const request: RunRequest = order.follow === true ? { ...whole, follow: true } : whole;
  const { world, close } = await compose(request, around);
  try {
    return { run: await certifyLater(file.ticket, request, watch(world)), request };
  } finally {
    await close();
  }
}

async function ticketAt(path: string): Promise<TicketFile> {
  const files = createFiles();
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Failure('TICKET_NOT_FOUND', { folder: path });
  const inside = `${path}/${ticketName}`;
  const isSession = found.isDirectory() && (await files.exists(inside));
  const file = found.isFile() ? path : isSession ? inside : await newest(path);
  const bytes = await files.read(file);
  return { path: file, bytes, ticket: parseTicket(bytes, file) };
}

async function newest(folder: string): Promise<string> {
  return latestTicket((await projectAround(folder)) ?? folder, createFiles());
}

// The settings are those of the run that pushed; whatever its ticket says, only Kaggle's own address is Kaggle.
function requestOf(ticket: Ticket, root: string, language: Language | undefined): RunRequest {
  const { settings, service, waitSeconds, askedFor } = ticket;
  const elsewhere = isElsewhere(service);
  return {
    settings: {
      ...settings,
      mode: 'execute',
      service: elsewhere ? service : '',
      language: language ?? settings.language,
    },
    root,
    file: '',
    target: elsewhere ? 'rehearsal' : ticket.target,
    askedFor,
    waitSeconds,
  };
}

import { join } from 'node:path/posix';
import { showForeign } from '../codec/safe-name.ts';
import { Failure } from '../model/failure.ts';
import type { JobHost } from '../model/job-host.ts';
import type { ProposalRequest, RefusalCode } from '../model/proposal.ts';
import type { Proposer } from '../model/proposal-settings.ts';
import type { CommandResult, World } from '../model/world.ts';
import { throwAwayTree } from './throw-away-tree.ts';

/** Who is asked what about which project. Paths are absolute. */
export type ProposerOrder = {
  readonly proposer: Proposer;
  readonly request: ProposalRequest;
  /** The project; it is copied, and neither seen nor changed by the program. */
  readonly root: string;
  /** An empty folder for the copy, which is removed again. */
  readonly work: string;
};
export type AskingPorts = Pick<World, 'files' | 'shell' | 'pythons' | 'signal'> & {
  readonly host: Pick<JobHost, 'confine'>;
};
/** What the program wrote to its standard output, or why there is no answer. */
export type Heard = { readonly answer: string } | { readonly code: RefusalCode; readonly seen: string };

/** More than any text of a project needs; what goes beyond ends the program. */
const limits = { memory_mb: 2048, disk_mb: 1024, processes: 64, network: 'closed', attempts: 1 } as const;

/**
 * Hands the request to a proposer's standard input and waits for its answer. The program runs in a throw-away copy of the
 * project, in namespaces of its own: no network, no variable but PATH, HOME, LANG and TMPDIR, of the machine only its
 * programs. Where no such place can be made the program does not run. Errors: TOOL_MISSING and FILE_UNREADABLE (no git,
 * no repository), CANCELLED.
 */
export async function askProposer(order: ProposerOrder, ports: AskingPorts): Promise<Heard> {
  const { work, proposer } = order;
  try {
    await ports.files.makeFolder(work);
    // A link on the way would lead to a place that the program does not see.
    const workspace = await ports.files.resolveLinks(work);
    const cwd = await throwAwayTree(order.root, join(workspace, 'tree'), ports);
    return heard(await answer(order, { workspace, cwd }, ports), proposer);
  } catch (error) {
    const code = error instanceof Failure ? unheard(error) : undefined;
    if (code === undefined) throw error;
    return code;
  } finally {
    await ports.files.remove(work);
  }
}

type Place = { readonly workspace: string; readonly cwd: string };

async function answer(
  { proposer: { argv, deadline }, request }: ProposerOrder,
  { workspace, cwd }: Place,
  { host, pythons, signal }: AskingPorts,
): Promise<CommandResult> {
  const python = (await pythons.findAny())?.executable ?? 'python3';
  const place = {
    workspace,
    visible: [],
    writable: [],
    environment: {},
    onlyPrograms: true,
    network: false,
  } as const;
  const confined = await host.confine(
    // Its own deadline comes first, so that it is told from a limit.
    { ...place, limits: { ...limits, seconds: deadline + 30 }, onLeader: async () => undefined },
    signal,
  );
  try {
    return await confined.shell.run({
      argv: argv.map((part) => (part === '{python}' ? python : part)),
      cwd,
      input: `${JSON.stringify(request)}\n`,
      deadlineSeconds: deadline,
    });
  } finally {
    await confined.close();
  }
}

function heard({ status, signal, timedOut, stdout, stderr }: CommandResult, { deadline }: Proposer): Heard {
  if (timedOut) return { code: 'mute', seen: `${deadline} s` };
  if (status === 0) return { answer: stdout };
  const said = showForeign(stderr.trim().split('\n').at(-1) ?? '').slice(0, 300);
  return { code: 'ended', seen: `${signal ?? status ?? '∅'}: ${said}` };
}

/** What a failure of the place means for the idea; undefined for one that stops everything. */
function unheard({ code, parameters }: Failure): Heard | undefined {
  if (code === 'OPEN_NETWORK' || code === 'ISOLATION_UNAVAILABLE' || code === 'PYTHON_MISSING')
    return { code: 'isolation-unknown', seen: `${code} ${parameters['why'] ?? ''}`.trim() };
  if (code === 'JOB_LIMIT')
    return { code: 'ended', seen: `${parameters['limit']} > ${parameters['allowed']}` };
  return undefined;
}

import { basename } from 'node:path/posix';
import { formatVersion } from '../../audit/wheels/version.ts';
import { Failure } from '../../model/failure.ts';
import type { Finding } from '../../model/finding.ts';
import type { WheelTarget } from '../../model/world.ts';
import type { RepairGround, RepairTools } from '../repairer.ts';
import { factsAfter, type WheelEdit, wheelFindings } from './audit-edit.ts';
import { condemning, folderFor } from './bundle-wheels.ts';
import type { Proof } from './certificate.ts';
import { fetchWheels } from './index-source.ts';
import type { OfferBook } from './offer-book.ts';
import type { FetchedWheel } from './read-folder.ts';
import { type Edit, smallestEdit } from './smallest-edit.ts';
import type { WheelCase } from './wheel-case.ts';
import type { Aim, Choice } from './wheel-world.ts';

/** What one repair of the wheels works with. */
export type Bench = {
  readonly ground: RepairGround;
  readonly tools: RepairTools;
  readonly target: WheelTarget;
  readonly subject: WheelCase;
  readonly book: OfferBook;
};

/** An edit whose wheels were fetched and judged as the audit will judge them; `proven`: no smaller one exists. */
export type PlannedEdit = {
  readonly outcome: 'found';
  readonly proof: Proof;
  readonly proven: boolean;
  /** What the rules about wheels say after the edit. */
  readonly after: readonly Finding[];
  /** Why there is no edit that mends more; absent: nothing more was wished. */
  readonly beyond?: Refusal;
};
export type Refusal =
  | Exclude<Edit, { readonly outcome: 'found' }>
  /** The index was needed for it; what pip said, in lines. */
  | { readonly outcome: 'unreachable'; readonly why: readonly string[] };

/** Wheels of the index that turn out broken, and are passed over, before the repair is given up. */
const mostRefused = 8;

/**
 * The smallest edit whose wheels have nothing against them once they are read, and that mends the most: what nothing
 * requires and what the image is not known to have too, where that can be had. Errors: FILE_UNREADABLE.
 */
export async function planEdit(bench: Bench): Promise<PlannedEdit | Refusal> {
  const { demands, wished } = bench.subject;
  const aims: readonly Aim[] = [
    { demands: [...wished, ...demands], assumes: false },
    ...(wished.length > 0 ? [{ demands, assumes: false }] : []),
    { demands, assumes: true },
  ];
  let beyond: Refusal | undefined;
  for (const aim of aims) {
    const planned = await orUnreachable(bench, () => planFor(bench, aim));
    if (planned.outcome === 'found') return beyond === undefined ? planned : { ...planned, beyond };
    beyond ??= planned;
  }
  return beyond ?? { outcome: 'undecided' };
}

/** What keeps pip from asking its index. */
const unreachable: readonly string[] = ['WHEELS_UNREACHABLE', 'VENV_FAILED', 'PYTHON_BROKEN'];

/** Less may be had without the index, from the lock and the bundle alone. */
async function orUnreachable(
  { tools }: Bench,
  plan: () => Promise<PlannedEdit | Refusal>,
): Promise<PlannedEdit | Refusal> {
  try {
    return await plan();
  } catch (error) {
    if (!(error instanceof Failure) || !unreachable.includes(error.code)) throw error;
    const said = tools
      .redact(String(error.parameters['why'] ?? ''))
      .split('\n')
      .slice(-2);
    return { outcome: 'unreachable', why: [error.code, ...said] };
  }
}

async function planFor(bench: Bench, aim: Aim): Promise<PlannedEdit | Refusal> {
  const { ground, subject, book } = bench;
  for (let refused = 0; refused <= mostRefused; refused += 1) {
    const edit = await smallestEdit(book, aim);
    if (edit.outcome !== 'found') return edit;
    const fetched = await fetchChosen(bench, [...edit.chosen.values()]);
    const planned = editOf(subject, edit.chosen, fetched);
    const after = wheelFindings(factsAfter(ground.facts, planned));
    const broken = fetched.filter(
      ({ name, wheel }) => wheel === undefined || isCondemned(name, planned, after),
    );
    if (broken.length === 0) {
      const { demands } = aim;
      const proof = { subject, demands, chosen: edit.chosen, edit: planned, profile: ground.facts.profile };
      return { outcome: 'found', proof, proven: edit.proven, after };
    }
    for (const { file } of broken) book.refuse(file);
  }
  return { outcome: 'undecided' };
}

type Chosen = { readonly name: string; readonly file: string; readonly wheel: FetchedWheel | undefined };

/** Each new wheel with the digest that the index or the lock names; undefined where what came is another. */
async function fetchChosen(bench: Bench, chosen: readonly Choice[]): Promise<Chosen[]> {
  const { book, ground, target, tools } = bench;
  const added = chosen.filter(({ isThere }) => !isThere);
  const missing = added.filter(({ wheel }) => book.locked(wheel.file) === undefined);
  const pins = missing.map(({ wheel }) => ({
    name: wheel.name,
    version: formatVersion(wheel.version),
    sha256: book.digestOf(wheel.file) ?? '',
  }));
  const fetched = await fetchWheels(pins, ground, target, tools);
  return added.map(({ wheel: { file, name } }) => {
    const one = book.locked(file) ?? fetched.find(({ wheel }) => wheel.file === file);
    return { name, file, wheel: one?.sha256 === book.digestOf(file) ? one : undefined };
  });
}

function editOf(
  { wheels }: WheelCase,
  chosen: ReadonlyMap<string, Choice>,
  fetched: readonly Chosen[],
): WheelEdit {
  const kept = new Set([...chosen.values()].flatMap(({ wheel, isThere }) => (isThere ? [wheel.file] : [])));
  return {
    removed: wheels.map(({ file }) => file).filter((file) => !kept.has(file)),
    added: fetched.flatMap(({ name, file, wheel }) =>
      wheel === undefined ? [] : [{ name: folderFor(name, wheels) + basename(file), fetched: wheel }],
    ),
  };
}

/** What nobody can see before the wheel is read: RECORD, metadata, what its libraries need. */
function isCondemned(name: string, { added }: WheelEdit, after: readonly Finding[]): boolean {
  const file = added.find(
    ({ fetched: { wheel } }) => typeof wheel.naming !== 'string' && wheel.naming.name === name,
  )?.name;
  return after.some(
    (finding) => finding.file === file && finding.answer === 'fail' && condemning.test(finding.rule),
  );
}

import type { ElfFile } from '../../codec/elf.ts';
import type { Answer } from '../../model/answer.ts';
import type { RuntimeProfile } from '../../model/profile.ts';
import { glibcOf, isAtLeast } from './glibc.ts';

/** Why a loader refuses a file before it looks at symbols, or lets the process die later. */
export type RefusalCode =
  | 'machine'
  | 'not-shared-object'
  | 'no-dynamic-section'
  | 'osabi'
  | 'program'
  | 'not-for-dlopen'
  | 'executable-stack'
  | 'relative-relocations'
  | 'static-tls'
  | 'isa-level';
export type Refusal = { readonly code: RefusalCode; readonly answer: Exclude<Answer, 'ok'> };

const sharedObject = 3;
const gnuAbi = 3;
const machines: Readonly<Record<string, number>> = { x86_64: 62, aarch64: 183 };
/** glibc keeps 1,664 bytes in reserve for static TLS, of which libraries loaded before may have taken some. */
const staticTlsReserve = 1664;

/** What of the file itself makes it unloadable under a profile, with `unknown` where the profile does not tell. */
export function loadRefusals(elf: ElfFile, profile: RuntimeProfile): Refusal[] {
  const { machine, libc } = profile.platform;
  const glibc = glibcOf(libc);
  const level = profile.platform['isa_level'];
  const checks: readonly (readonly [RefusalCode, Answer])[] = [
    ['machine', machines[machine] === undefined ? 'unknown' : failIf(elf.machine !== machines[machine])],
    ['not-shared-object', failIf(elf.type !== sharedObject)],
    ['no-dynamic-section', failIf(!elf.isDynamic)],
    ['osabi', failIf(!isKnownAbi(elf))],
    ['program', failIf(elf.flags.pie)],
    ['not-for-dlopen', failIf(elf.flags.noopen)],
    ['executable-stack', elf.flags.execstack ? sinceGlibc(glibc, '2.41', true) : 'ok'],
    ['relative-relocations', elf.flags.relr ? sinceGlibc(glibc, '2.36', false) : 'ok'],
    ['static-tls', failIf(exceedsStaticTls([elf]))],
    ['isa-level', elf.isaLevel <= 1 ? 'ok' : holdLevel(elf.isaLevel, level)],
  ];
  return checks.flatMap(([code, answer]) => (answer === 'ok' ? [] : [{ code, answer }]));
}

/**
 * Whether libraries loaded together ask for more static thread-local storage than the loader keeps in reserve. An
 * approximation: what was loaded before may have taken of it, and alignment costs some.
 */
export function exceedsStaticTls(files: readonly ElfFile[]): boolean {
  const bytes = files.filter(({ flags }) => flags.staticTls).map(({ tlsBytes }) => tlsBytes);
  return bytes.reduce((sum, own) => sum + own, 0) > staticTlsReserve;
}

/** glibc, elf/dl-load.c: System V or GNU, whose version may be up to 3, and nothing in the reserved bytes. */
function isKnownAbi({ osabi, abiVersion, isPadded }: ElfFile): boolean {
  const isVersion = abiVersion === 0 || (osabi === gnuAbi && abiVersion <= 3);
  return (osabi === 0 || osabi === gnuAbi) && isVersion && isPadded;
}

function failIf(condition: boolean): Answer {
  return condition ? 'fail' : 'ok';
}

/** Refused from that glibc on (`since`), or before it. */
function sinceGlibc(glibc: string | undefined, number: string, since: boolean): Answer {
  return glibc === undefined ? 'unknown' : failIf(isAtLeast(glibc, number) === since);
}

function holdLevel(needed: number, level: unknown): Answer {
  return typeof level === 'number' ? failIf(needed > level) : 'unknown';
}

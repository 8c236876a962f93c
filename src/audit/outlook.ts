import { canonicalName } from '../codec/canonical-name.ts';
import type { BundleFacts } from '../model/facts.ts';
import type { Finding, Outlook, ProfileOutlook, StoppedFile } from '../model/finding.ts';
import type { RuntimeProfile } from '../model/profile.ts';
import { type ClosureRequest, checkAvailability } from './closure/check-closure.ts';
import { type Forecast, forecast } from './forecast.ts';
import { isAtLeast } from './native/glibc.ts';
import type { Wheel } from './wheels/wheel.ts';

/**
 * One bundle under every profile given: which of its files stop working there and what would not, which required
 * packages cannot be had, and what stays open (`read`: as of `forecast`); the first and the last that it fits for certain.
 */
export function outlook(
  request: ClosureRequest,
  bundle: BundleFacts,
  profiles: readonly RuntimeProfile[],
  read: readonly Wheel[] = [],
): Outlook {
  const rows = forecast(bundle, profiles, read);
  const ordered = [...profiles].sort((one, other) => (isLater(one, other) ? 1 : -1));
  const answers = ordered.map((profile) => outlookOf({ request, bundle, read }, profile, rows));
  const fitting = answers.filter(({ answer }) => answer === 'ok').map(({ profile }) => profile);
  return { profiles: answers, first: fitting[0] ?? '', last: fitting.at(-1) ?? '' };
}

/** Whether a runtime comes after another: a newer Python, or the same with a newer C library. */
export function isLater(one: RuntimeProfile, other: RuntimeProfile): boolean {
  const [own, than] = [minorOf(one), minorOf(other)];
  if (own !== than) return isAtLeast(own, than);
  const [libc, before] = [one.platform.libc.version, other.platform.libc.version];
  return libc === before ? one.id > other.id : isAtLeast(libc, before);
}

function minorOf({ python }: RuntimeProfile): string {
  return /^\d+\.\d+/.exec(python.version)?.[0] ?? '0';
}

type Subject = {
  readonly request: ClosureRequest;
  readonly bundle: BundleFacts;
  readonly read: readonly Wheel[];
};

function outlookOf(
  { request, bundle, read }: Subject,
  profile: RuntimeProfile,
  rows: readonly Forecast[],
): ProfileOutlook {
  const own = rows.filter((row) => row.profile === profile.id);
  const stopped = own.filter(({ fits }) => !fits).sort((left, right) => (left.file < right.file ? -1 : 1));
  const available = checkAvailability(request, bundle, profile, read).filter(
    ({ severity }) => severity === 'error',
  );
  const lacking = available.filter(({ answer }) => answer === 'fail');
  const undecided = [...available.filter(isUnknown), ...own.flatMap(({ open }) => open)];
  const fails = lacking.length > 0 || stopped.some(({ instead }) => instead.length === 0);
  return {
    profile: profile.id,
    python: profile.python.version,
    libc: `${profile.platform.libc.name} ${profile.platform.libc.version}`,
    answer: fails ? 'fail' : undecided.length > 0 ? 'unknown' : 'ok',
    stopped: stopped.map((row) => stoppedFile(row, profile)),
    lacking: lacking.map(({ rule, expected, observed }) => ({ rule, expected, observed })),
    open: [...new Set(undecided.map(({ rule }) => rule))].sort(),
  };
}

function isUnknown({ answer }: Finding): boolean {
  return answer === 'unknown';
}

function stoppedFile(
  { file, distribution, reasons, instead }: Forecast,
  { distributions }: RuntimeProfile,
): StoppedFile {
  const image = distributions.find(({ name }) => canonicalName(name) === distribution)?.version ?? '';
  return {
    file,
    distribution,
    reasons: reasons.map(({ rule, observed }) => ({ rule, observed })),
    instead: [...instead],
    image,
  };
}

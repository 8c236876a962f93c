import type { RuntimeProfile } from '../../model/profile.ts';
import type { Requirement } from '../wheels/requirement.ts';
import { compareVersions, formatVersion, parseVersion, type Version } from '../wheels/version.ts';
import type { Candidate, Supply } from './candidate.ts';
import { resolve } from './resolve.ts';
import type { Cause } from './resolver-state.ts';
import {
  type InstallOptions,
  keyOf,
  openStock,
  type Pin,
  pythonKey,
  type Stock,
  type Want,
} from './stock.ts';

/** One name of a command: a requirement, or a wheel given by its path. */
export type Root =
  | { readonly requirement: Requirement }
  | { readonly wheel: Candidate; readonly extras: readonly string[] };

/** Where one distribution comes from once the command has run. */
export type Pick = {
  readonly name: string;
  /** undefined: the image's, in a version that is not known. */
  readonly version: Version | undefined;
  readonly from: 'bundle' | 'image' | 'assumed';
  /** The wheel that is installed; undefined: none is. */
  readonly wheel: Candidate | undefined;
  /** A wheel that pip chose and does not install, since its version is there already. */
  readonly idle: Candidate | undefined;
};
export type Plan = {
  readonly outcome: 'found' | 'refused' | 'undecided';
  readonly picks: readonly Pick[];
  /** Requirements that were taken to apply although their marker or address could not be decided. */
  readonly doubts: readonly string[];
  /** Chains of requirements that could not be met together, or that were being tried at the limit. */
  readonly chains: readonly string[];
  readonly rounds: number;
};

/** What `pip install --no-index --find-links <bundle>` would do for these names under these options. */
export function planInstall(
  roots: readonly Root[],
  supply: Supply,
  profile: RuntimeProfile,
  options: InstallOptions = {},
): Plan {
  const requested = new Set<string>();
  const stock = openStock(supply, profile, { ...options, requested });
  const wants = roots.flatMap((root) => {
    const own = rootWants(stock, root);
    const [first] = own;
    if (first !== undefined) requested.add(first.key);
    return own;
  });
  // pip puts those with extras last, so that the versions asked of the plain names narrow them.
  const plain = (want: Want) => !want.key.includes('[');
  const resolution = resolve(
    stock,
    [...wants.filter(plain), ...wants.filter((want) => !plain(want))],
    options.limit,
  );
  const { outcome, rounds } = resolution;
  const common = { outcome, rounds, doubts: [...stock.doubts] };
  if (resolution.outcome !== 'found') {
    return { ...common, picks: [], chains: resolution.causes.map(chainOf) };
  }
  const { pins, criteria } = resolution;
  const picks = [...pins.values()]
    .filter((pin) => pin.base === undefined && pin.key !== pythonKey)
    .map((pin) => pickOf(pin, criteria.get(pin.key)?.causes ?? [], supply, options));
  return { ...common, picks: picks.sort(byName), chains: [] };
}

function rootWants(stock: Stock, root: Root): Want[] {
  if ('requirement' in root) return stock.wants(root.requirement, []);
  const pin = stock.wheel(root.wheel);
  const exact = { key: pin.key, text: root.wheel.file, pin };
  if (root.extras.length === 0) return [exact];
  const whole = stock.withExtras(pin, root.extras);
  return [exact, { key: keyOf(pin.name, root.extras), text: root.wheel.file, pin: whole }];
}

function pickOf(pin: Pin, causes: readonly Cause[], supply: Supply, options: InstallOptions): Pick {
  const { name, version, wheel } = pin;
  if (wheel === undefined) {
    const asked = causes.some(({ want }) => (want.requirement?.specifiers ?? []).length > 0);
    const from = pin.assumed === true || (version === undefined && asked) ? 'assumed' : 'image';
    return { name, version, from, wheel: undefined, idle: undefined };
  }
  const before = options.ignoreInstalled === true ? undefined : supply.installed.get(name);
  const old = before === undefined ? undefined : parseVersion(before.version);
  const same = old !== undefined && compareVersions(old, wheel.version) === 0;
  if (same && options.forceReinstall !== true && options.bundleOnly?.has(name) !== true) {
    return { name, version, from: 'image', wheel: undefined, idle: wheel };
  }
  return { name, version, from: 'bundle', wheel, idle: undefined };
}

function chainOf({ want, parent }: Cause): string {
  if (parent === undefined) return want.text;
  const version = parent.version === undefined ? '?' : formatVersion(parent.version);
  return `${parent.key} ${version} → ${want.text}`;
}

function byName(left: Pick, right: Pick): number {
  return left.name < right.name ? -1 : 1;
}

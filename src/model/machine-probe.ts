import { z } from 'zod';
import { machineNameSchema } from './machines.ts';
import { sha256Schema } from './manifest.ts';

/** A fact of a machine, or why it could not be read. */
export type Reading<T> = { readonly value: T } | { readonly unknown: string };

function reading<T extends z.ZodType>(value: T) {
  return z.union([z.strictObject({ value }), z.strictObject({ unknown: z.string().min(1) })]);
}

const accessSchema = z.enum(['read-write', 'read-only']);

const mountSchema = z.strictObject({
  mount: z.string(),
  /** Device or remote folder, as the kernel names it. */
  source: z.string(),
  type: z.string(),
  /** Folder of the file system that is seen there; '/' unless it is a bind mount or a subvolume. */
  root: z.string(),
  /** Of the file system; null where it has none (a network folder). */
  uuid: z.string().nullable(),
  access: accessSchema,
});
export type Mount = z.infer<typeof mountSchema>;

const listenerSchema = z.strictObject({
  protocol: z.enum(['tcp', 'udp']),
  address: z.string(),
  port: z.int().min(1).max(65_535),
});
/** A socket that waits for others: TCP in LISTEN, UDP without a peer. */
export type Listener = z.infer<typeof listenerSchema>;

const keyFileSchema = z.strictObject({
  path: z.string(),
  kind: z.enum(['private', 'authorized']),
  /** Octal permission bits: `600`. */
  mode: z.string(),
  /** Keys that may log in; 0 for a private key. */
  entries: z.int().min(0),
});
export type KeyFile = z.infer<typeof keyFileSchema>;

/** Files of one part of the baseline: path → SHA-256, or `→ target` of a link. */
const digestsSchema = z.record(z.string(), z.string());
export type Digests = z.infer<typeof digestsSchema>;

/** Parts of the baseline (rules 34, 35, 150). */
export const baselineParts = ['cron', 'systemd', 'preload', 'keys', 'binaries', 'configs'] as const;
export type BaselinePart = (typeof baselineParts)[number];

const shareFactSchema = z.strictObject({
  path: z.string(),
  kind: z.enum(['export', 'mount']),
  access: accessSchema,
  /** What lets others in: `everyone`, `no_root_squash`; '' for nothing. */
  unsafe: z.string(),
});
export type ShareFact = z.infer<typeof shareFactSchema>;

/** What was read on one machine at one time. */
export const machineProbeSchema = z.strictObject({
  schema: z.literal('nx47.machine-probe/1'),
  machine: machineNameSchema,
  taken: z.iso.datetime(),
  hostname: reading(z.string()),
  addresses: reading(z.array(z.string())),
  boot_id: reading(z.string()),
  cpus: reading(z.int().min(1)),
  memory_bytes: reading(z.int().min(0)),
  /** Of the file system of `/`. */
  free_bytes: reading(z.int().min(0)),
  clock: reading(
    z.strictObject({
      skew_seconds: z.number(),
      uncertainty_seconds: z.number().min(0),
      reference: z.string(),
    }),
  ),
  timezone: reading(z.string()),
  mounts: reading(z.array(mountSchema)),
  listening: reading(z.array(listenerSchema)),
  /** Settings that sshd has in force; null where there is no sshd. */
  sshd: reading(z.record(z.string(), z.string()).nullable()),
  keys: reading(z.array(keyFileSchema)),
  /** Permission bits by path; null for a file that is not there. */
  credentials: reading(z.record(z.string(), z.string().nullable())),
  logins: reading(z.strictObject({ failed: z.int().min(0), source: z.string() })),
  shares: reading(z.array(shareFactSchema)),
  baseline: z.strictObject({
    cron: reading(digestsSchema),
    systemd: reading(digestsSchema),
    preload: reading(digestsSchema),
    keys: reading(digestsSchema),
    binaries: reading(digestsSchema),
    configs: reading(digestsSchema),
  }),
  /** Whether a file could be written, read back and removed in the folder of logs. */
  writes: reading(z.boolean()),
  /** Whether a script that was written there could be run. */
  scripts: reading(z.boolean()),
  /** Declared programs that are not there. */
  missing_programs: reading(z.array(z.string())),
  /** State of each declared service, as systemd says. */
  services: reading(z.record(z.string(), z.string())),
  /** Exit status of the declared health check; null when a signal or the deadline ended it. */
  health: reading(z.int().nullable()),
});
export type MachineProbe = z.infer<typeof machineProbeSchema>;

/** What a person has confirmed as usual on a machine: configs/baselines/<name>.json. */
export const machineBaselineSchema = z.strictObject({
  schema: z.literal('nx47.machine-baseline/1'),
  machine: machineNameSchema,
  recorded: z.iso.datetime(),
  /** Why the network is as it is now: the decision that rule 188 asks for. */
  decision: z.string().min(1),
  /** Of the probe that it was taken from. */
  probe_sha256: sha256Schema,
  network: z.strictObject({ addresses: z.array(z.string()), listening: z.array(z.string()) }),
  digests: z.strictObject({
    cron: digestsSchema,
    systemd: digestsSchema,
    preload: digestsSchema,
    keys: digestsSchema,
    binaries: digestsSchema,
    configs: digestsSchema,
  }),
});
export type MachineBaseline = z.infer<typeof machineBaselineSchema>;

/** Why a machine gets no jobs until a person has looked: .nx47/quarantine/<name>.json. */
export const quarantineSchema = z.strictObject({
  schema: z.literal('nx47.quarantine/1'),
  machine: machineNameSchema,
  since: z.iso.datetime(),
  probe_sha256: sha256Schema,
  signs: z.array(z.strictObject({ rule: z.string(), observed: z.string() })).min(1),
});
export type Quarantine = z.infer<typeof quarantineSchema>;

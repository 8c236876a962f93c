import { z } from 'zod';

/** Name of a machine: a part of file names and of runner labels. */
export const machineNameSchema = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/);
const roleSchema = machineNameSchema;
/** A command as a list of its words, never a line for a shell. */
const argvSchema = z.array(z.string().min(1)).min(1);
const unixPathSchema = z.string().regex(/^\/(?:[^/\0]+(?:\/[^/\0]+)*)?$/);
const pathsSchema = z.array(unixPathSchema).default([]);

const portSchema = z.strictObject({
  port: z.int().min(1).max(65_535),
  protocol: z.enum(['tcp', 'udp']),
  /** Why it is open: rule 28 wants nothing open without a reason. */
  why: z.string().min(1),
});

const storageSchema = z.strictObject({
  mount: unixPathSchema,
  /** Identity of the file system, as `lsblk -o UUID` shows it. */
  uuid: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{3,35}$/),
  access: z.enum(['read-write', 'read-only']),
});

const shareSchema = z.strictObject({ path: unixPathSchema, access: z.enum(['read-write', 'read-only']) });

/** How a machine is reached: it is this one, a self-hosted runner with these labels, or a declared command. */
const reachSchema = z.union([
  z.literal('local'),
  z.strictObject({ labels: z.array(z.string().regex(/^[\w.-]+$/)).min(1) }),
  z.strictObject({ ssh: argvSchema }),
]);
export type Reach = z.infer<typeof reachSchema>;

const networkSchema = z.strictObject({
  zone: z.enum(['lan', 'isolated', 'public']),
  /** Bridge or interface of the hypervisor that it hangs on. */
  bridge: z.string().min(1),
  /** Whether a job may ask for the internet. */
  jobs: z.enum(['closed', 'on-request']),
});

/** What a job may use there: rules 44, 97 (at most two at once while a system is young) and 137–140. */
const limitsSchema = z.strictObject({
  jobs: z.int().min(0).max(2),
  minutes: z.int().min(1).max(1440),
  'memory-gib': z.number().positive(),
  'disk-gib': z.number().positive(),
});

const sshSchema = z.strictObject({
  /** `refused`, or the last day (YYYY-MM-DD) on which a login by password is put up with. */
  password: z.union([z.literal('refused'), z.iso.date()]),
});

/** One machine of configs/machines.yml. Sizes are in GiB (2^30 bytes). */
export const machineSchema = z.strictObject({
  name: machineNameSchema,
  role: roleSchema,
  /** What it answers for, in one line. */
  duty: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\r\n]*$/),
  reach: reachSchema,
  hostname: z.string().min(1).max(253),
  addresses: z.array(z.union([z.ipv4(), z.ipv6()])).min(1),
  cpu: z.int().min(1),
  'memory-gib': z.number().positive(),
  /** Free on `/` at least. */
  'disk-gib': z.number().positive(),
  timezone: z.string().regex(/^[A-Za-z0-9_+-]+(?:\/[A-Za-z0-9_+-]+)*$/),
  storage: z.array(storageSchema).min(1),
  shares: z.array(shareSchema).default([]),
  ports: z.array(portSchema),
  network: networkSchema,
  limits: limitsSchema,
  health: argvSchema,
  /** Takes its jobs when it is down; absent: nobody. */
  fallback: machineNameSchema.optional(),
  ssh: sshSchema,
  /** Units of systemd that have to be active. */
  services: z.array(z.string().regex(/^[\w@.\\:-]+$/)),
  /** Programs and settings whose digests belong to the baseline. */
  binaries: pathsSchema,
  configs: pathsSchema,
  /** Files with secrets: outside the repository, for their owner alone. */
  credentials: pathsSchema,
  /** Where logs are written and scripts run (rules 102, 103). */
  logs: unixPathSchema,
  scripts: unixPathSchema,
  programs: z.array(z.string().regex(/^[\w.+/-]+$/)).default([]),
});
export type Machine = z.infer<typeof machineSchema>;

/** Roles whose services run nowhere else (rule 38). */
export const dedicatedRoles: readonly string[] = ['analysis', 'tools'];

/** configs/machines.yml. */
export const machinesSchema = z
  .strictObject({
    /** Age at which a probe no longer allows anything to be sent. */
    'probe-minutes': z.int().min(1).max(1440).default(60),
    /** Failed logins within a day from which on they are a security sign. */
    'failed-logins': z.int().min(1).max(1000).default(20),
    /** Whose `Date` header tells the time; absent: `--clock`, or what chrony says. */
    clock: z.url({ protocol: /^https?$/ }).optional(),
    machines: z.array(machineSchema).min(1),
  })
  .superRefine(({ machines }, context) => {
    for (const { path, rule, why } of contradictions(machines))
      context.addIssue({ code: 'custom', path: ['machines', ...path], message: why, params: { rule } });
  });
export type Machines = z.infer<typeof machinesSchema>;

/** A rule of the contract that several machines break together, and by what. */
type Contradiction = {
  readonly path: readonly (string | number)[];
  readonly rule: number;
  readonly why: string;
};

/** What no single field shows: doubles, a fallback that leads nowhere or in a circle, a file system with two owners. */
function contradictions(machines: readonly Machine[]): Contradiction[] {
  return [
    ...doubles(machines, 'name', ({ name }) => [name]),
    ...doubles(machines, 'role', ({ role }) => [role]),
    ...doubles(machines, 'hostname', ({ hostname }) => [hostname]),
    ...doubles(machines, 'addresses', ({ addresses }) => addresses),
    ...doubles(machines, 'reach', ({ reach }) => (reach === 'local' ? [reach] : [])),
    ...doubles(machines, 'storage', writtenStorage),
    ...doubles(machines, 'services', (machine) => dedicatedServices(machine, machines)),
    ...machines.flatMap((machine, index) => fallbackFault(machine, index, machines)),
    ...pivotFault(machines),
  ];
}

const contractRules: Readonly<Record<string, number>> = {
  name: 18,
  role: 4,
  hostname: 21,
  addresses: 21,
  reach: 21,
  storage: 25,
  services: 38,
};

function doubles(
  machines: readonly Machine[],
  field: keyof Machine,
  valuesOf: (machine: Machine) => readonly string[],
): Contradiction[] {
  const owners = new Map<string, string>();
  return machines.flatMap((machine, index) => {
    const taken = valuesOf(machine).find((value) => owners.has(value));
    for (const value of valuesOf(machine)) owners.set(value, owners.get(value) ?? machine.name);
    if (taken === undefined) return [];
    const rule = contractRules[field] ?? 4;
    return [{ path: [index, field], rule, why: `${taken} = ${owners.get(taken)}` }];
  });
}

function writtenStorage({ storage }: Machine): string[] {
  return storage.filter(({ access }) => access === 'read-write').map(({ uuid }) => uuid.toLowerCase());
}

function dedicatedServices(machine: Machine, machines: readonly Machine[]): string[] {
  const dedicated = machines.filter(({ role }) => dedicatedRoles.includes(role));
  return machine.services.filter((name) => dedicated.some(({ services }) => services.includes(name)));
}

function fallbackFault(machine: Machine, index: number, machines: readonly Machine[]): Contradiction[] {
  const { fallback } = machine;
  if (fallback === undefined) return [];
  const path = [index, 'fallback'];
  if (!machines.some(({ name }) => name === fallback)) return [{ path, rule: 146, why: `${fallback} = ∅` }];
  const way = fallbackWay(machine, machines);
  return way.at(-1) === machine.name ? [{ path, rule: 146, why: way.join(' → ') }] : [];
}

/** The names along the fallbacks, up to the end or to the first one that comes twice. */
function fallbackWay(machine: Machine, machines: readonly Machine[]): string[] {
  const way = [machine.name];
  for (let next = machine.fallback; next !== undefined; ) {
    way.push(next);
    if (way.indexOf(next) < way.length - 1) return way;
    const name = next;
    next = machines.find((one) => one.name === name)?.fallback;
  }
  return way;
}

// Rule 37: where several work together, one of them is between the people, the agents and the storage.
function pivotFault(machines: readonly Machine[]): Contradiction[] {
  if (machines.length === 1 || machines.some(({ role }) => role === 'pivot')) return [];
  return [{ path: [0, 'role'], rule: 37, why: 'pivot = ∅' }];
}

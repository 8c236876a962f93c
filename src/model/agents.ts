import { z } from 'zod';

/** Where an agent stands in the exchange: recherchistes are told apart by a letter, every other role is one agent's. */
export const roleIdSchema = z
  .string()
  .regex(/^(?:chef|recherchiste-[a-z]|orchestrator|tool|macro-runner|worker)$/, 'role');
export type RoleId = z.infer<typeof roleIdSchema>;

/** Programs that are shipped: a role each, no model, no network. */
export const builtInNames = [
  'picks-fewest-files',
  'smallest-edit-first',
  'cause-first',
  'keeps-the-log',
  'orders-the-plan',
  'answers-for-macros',
  'answers-for-jobs',
] as const;
export type BuiltInName = (typeof builtInNames)[number];

const argvSchema = z.array(z.string().min(1)).min(1).max(32);
/** `built-in:<name>`, or a program with its arguments: never a shell's text. */
export const endpointSchema = z.union([argvSchema, z.templateLiteral(['built-in:', z.enum(builtInNames)])]);
export type Endpoint = z.infer<typeof endpointSchema>;

/** Limits of one agent: rules 97 to 99 and 118 of the contract. */
export const agentLimitsSchema = z.strictObject({
  /** Seconds for one answer; then its process group is ended and the turn is FAILED. */
  'deadline-seconds': z.number().positive().max(3600),
  /** Seconds of silence between two messages to it. */
  'cooldown-seconds': z.number().min(0).max(3600),
  /** Most bytes of a message to it, and of its answer. */
  'message-bytes': z.number().int().min(256).max(1_048_576),
  /** Most messages to it in one task. */
  messages: z.number().int().min(1).max(100),
});

/** A variable that an agent may be handed; a name of a credential is refused. */
export const environmentNameSchema = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
  .refine((name) => !credentialNames.test(name), 'AGENT_SECRET_VARIABLE');

const credentialNames =
  /^KAGGLE_|^GITHUB_|^ACTIONS_|^INPUT_|^NX47_|TOKEN|SECRET|PASSW|CREDENTIAL|(?:^|_)(?:API_?)?KEY$/i;

export const agentSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  role: roleIdSchema,
  /** From which side a recherchiste looks; only recherchistes have one, no two the same. */
  angle: z.string().trim().min(1).max(200).optional(),
  endpoint: endpointSchema,
  limits: agentLimitsSchema,
  /** Names of the variables that it is handed beside PATH; no other is. */
  environment: z.array(environmentNameSchema).default([]),
  /** Name of the machine (machines.yml) that it runs on; absent = this one. */
  machine: z.string().min(1).optional(),
  /** Only for the tool: files, or folders with `/` at the end, that it may change. */
  allows: z.array(z.string().min(1)).optional(),
});
export type Agent = z.infer<typeof agentSchema>;

/** `configs/agents.yml`: rule 118 of the contract. */
export const agentsSchema = z.strictObject({
  version: z.literal(1),
  /** How many may be asked at once: one, or two after two sessions that held. */
  parallel: z.union([z.literal(1), z.literal(2)]).default(1),
  agents: z.array(agentSchema).min(1).max(32),
});
export type Agents = z.infer<typeof agentsSchema>;

/** Where the agents of a project are named, from its root. */
export const agentsPath = 'configs/agents.yml';

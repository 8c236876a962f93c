import { z } from 'zod';

/** A program of the project that is asked for what no repairer mends: see model/proposal.ts. */
export const proposerSchema = z.strictObject({
  /** How it is named in the records. */
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** Program and arguments, never a shell's text; `{python}` stands for the interpreter. */
  argv: z.array(z.string().min(1)).min(1).max(32),
  /** Seconds for one answer. */
  deadline: z.number().int().min(1).max(3600).default(120),
});
export type Proposer = z.infer<typeof proposerSchema>;

/** Settings about who may propose changes. */
export const proposalSettings = {
  proposers: z
    .array(proposerSchema)
    .max(8)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'name')
    .default([])
    .meta({
      fr: 'programmes du projet à qui demander un diff pour ce que rien ne répare ; chacun est contrôlé avant tout essai',
      en: 'programs of the project that are asked for a diff where nothing mends; each diff is checked before it is tried',
      sources: ['file'],
    }),
} as const;

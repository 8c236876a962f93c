import { z } from 'zod';
import { answerSchema } from './answer.ts';

/** `error` blocks (when its answer is not ok), `warning` is reported, `note` informs. */
export const severitySchema = z.enum(['error', 'warning', 'note']);
export type Severity = z.infer<typeof severitySchema>;

/**
 * What an audit rule says of one place. Only `fail` and `unknown` answers are kept as findings; a rule that
 * looked and found nothing wrong is in `Audit.rulesRun`. The sentences (why, fix) come from `text/` by rule id;
 * `expected` and `observed` are data of the case (tags, versions, symbols), readable in any language.
 */
export const findingSchema = z.strictObject({
  rule: z.string().regex(/^(WHL|DEP|ELF|REP|NBK|MET|SEC|VER|PRE)-\d{3}$/),
  severity: severitySchema,
  answer: answerSchema,
  /** Path inside the project, bundle or notebook, with '/'; '' when it is about the whole. */
  file: z.string(),
  line: z.number().int().positive().optional(),
  expected: z.string(),
  observed: z.string(),
  /** Machine-readable proof: unresolved symbols, chains of requirements, digests. */
  evidence: z.array(z.string()),
});
export type Finding = z.infer<typeof findingSchema>;

/** One wheel against the tags (PEP 425) of a runtime. */
export const wheelFitSchema = z.strictObject({
  /** Name in the bundle. */
  file: z.string(),
  /** `unknown`: the file name gives no tag, or the profile has none. */
  answer: answerSchema,
  /** The tag that the runtime prefers among those of the wheel, else the nearest; '' when there is none. */
  tag: z.string(),
  /** Why the nearest tag is not enough: `python cp311 ≠ cp312`, `glibc 2.38 > 2.35`. */
  reasons: z.array(z.string()),
});
export type WheelFit = z.infer<typeof wheelFitSchema>;
export const wheelMatrixSchema = z.strictObject({
  /** The runtime's most preferred tag: its Python, ABI and platform; '' when its tags are not known. */
  runtime: z.string(),
  fits: z.array(wheelFitSchema),
});
export type WheelMatrix = z.infer<typeof wheelMatrixSchema>;

/** A wheel or library of the bundle that does not work under a shipped profile, and what would instead. */
export const stoppedFileSchema = z.strictObject({
  /** Name in the bundle. */
  file: z.string(),
  /** Canonical name of a wheel's distribution; '' of a library. */
  distribution: z.string(),
  /** Rules that say no, and what they saw. */
  reasons: z.array(z.strictObject({ rule: z.string(), observed: z.string() })),
  /** Other wheels of the distribution in the bundle that work there. */
  instead: z.array(z.string()),
  /** Version that the profile's image has of the distribution; '' when it has none, or none is known. */
  image: z.string(),
});
export type StoppedFile = z.infer<typeof stoppedFileSchema>;
export const profileOutlookSchema = z.strictObject({
  profile: z.string(),
  python: z.string(),
  libc: z.string(),
  /** `ok`: every file works or has another that does, and every required package can be had. */
  answer: answerSchema,
  stopped: z.array(stoppedFileSchema),
  /** Required packages that cannot be had there: rule and requirement. */
  lacking: z.array(z.strictObject({ rule: z.string(), expected: z.string(), observed: z.string() })),
  /** Rules that could not be decided under this profile. */
  open: z.array(z.string()),
});
export type ProfileOutlook = z.infer<typeof profileOutlookSchema>;

/** One bundle under every shipped profile, the oldest Python first. Of any other runtime it says nothing. */
export const outlookSchema = z.strictObject({
  profiles: z.array(profileOutlookSchema),
  /** First and last profile that it fits; '' when it fits none. */
  first: z.string(),
  last: z.string(),
});
export type Outlook = z.infer<typeof outlookSchema>;

/** The answer of one whole audit against one runtime profile. */
export const auditSchema = z.strictObject({
  profile: z.string(),
  findings: z.array(findingSchema),
  /** Every rule that was evaluated, sorted. */
  rulesRun: z.array(z.string()),
  /** Absent where there is no bundle. */
  wheels: wheelMatrixSchema.optional(),
  /** Present where the audit was also asked about the other shipped profiles. */
  outlook: outlookSchema.optional(),
});
export type Audit = z.infer<typeof auditSchema>;

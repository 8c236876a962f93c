import { z } from 'zod';
import { languageSchema } from './language.ts';
import { macroSettings } from './macro-settings.ts';
import { nativeSchema } from './native-settings.ts';
import { proposalSettings } from './proposal-settings.ts';
import { recipeSchema, relativePath } from './recipe.ts';
import { recordSettings } from './record-settings.ts';
import { rehearsalInputs, rehearsalRun } from './rehearsal-settings.ts';
import { repairSettings } from './repair-settings.ts';
import { bundlePath, isKernelSlug, isReportName } from './request-names.ts';
import { tellingSettings } from './telling-settings.ts';
import type { PointMacros } from './user-macro.ts';
import { packSchema } from './verdict.ts';
import { waitingSettings } from './waiting-settings.ts';

export { credentialInputs } from './credential-inputs.ts';
export { type Recipe, recipeSchema } from './recipe.ts';

/** Where a setting may be given: `nx47.yml`, command line, action input. */
export type SettingSource = 'file' | 'flag' | 'input';
export type SettingMeta = {
  readonly fr: string;
  readonly en: string;
  readonly sources: readonly SettingSource[];
};

const all: readonly SettingSource[] = ['file', 'flag', 'input'];
const once: readonly SettingSource[] = ['flag', 'input'];
const fileOnly: readonly SettingSource[] = ['file'];

/**
 * The request: every setting once. Precedence: command line or action input, then nx47.yml, then the default here.
 * An empty string means absent. Descriptions feed --help, action.yml and the documentation.
 */
export const requestSchema = z.strictObject({
  mode: z.enum(['dry-run', 'observe', 'execute']).default('dry-run').meta({
    fr: 'dry-run liste chaque écriture sans la faire, observe ne fait que lire, execute agit',
    en: 'dry-run lists every write without doing it, observe only reads, execute acts',
    sources: once,
  }),
  language: languageSchema.default('fr').meta({
    fr: 'langue des messages et du rapport : fr ou en',
    en: 'language of messages and report: fr or en',
    sources: all,
  }),
  packs: z.array(packSchema).min(1).default(['core', 'nx47']).meta({
    fr: 'jeux de conditions exigés : core pour tout notebook, nx47 pour LZW, TIFF, LUM et bibliothèque native',
    en: 'packs of conditions required: core for any notebook, nx47 for LZW, TIFF, LUM and the native library',
    sources: fileOnly,
  }),
  profile: z.string().min(1).default('kaggle-py312').meta({
    fr: "profil d'exécution visé par l'audit, par exemple kaggle-py312, ou un fichier .json du projet",
    en: 'runtime profile that the audit is held against, for instance kaggle-py312, or a .json file of the project',
    sources: all,
  }),
  target: z
    .enum(['kaggle', 'rehearsal'])
    .default('kaggle')
    .meta({
      fr: 'kaggle publie sur Kaggle, rehearsal répète sur le service embarqué (jamais un GO)',
      en: 'kaggle publishes on Kaggle, rehearsal runs against the embedded service (never a GO)',
      sources: ['input'],
    }),
  project: z
    .string()
    .min(1)
    .default('.')
    .meta({
      fr: 'dossier du projet, celui de nx47.yml ou un de ses sous-dossiers',
      en: 'folder of the project, that of nx47.yml or one below it',
      sources: ['input'],
    }),
  service: z.string().default('').meta({
    fr: "adresse d'un service Kaggle ; vide : Kaggle lui-même (certify) ou le service embarqué (rehearse)",
    en: 'address of a Kaggle service; empty: Kaggle itself (certify) or the embedded one (rehearse)',
    sources: once,
  }),
  ...waitingSettings,
  offline: z
    .boolean()
    .default(false)
    .meta({
      fr: "seulement l'audit hors ligne, bundle compris : rien n'est demandé à Kaggle, AUDITED au mieux",
      en: 'only the offline audit, with the bundle: nothing is asked of Kaggle, AUDITED at best',
      sources: ['input'],
    }),
  ticket: z
    .string()
    .default('')
    .meta({
      fr: "ticket d'une exécution détachée : l'étape la juge au lieu d'en lancer une",
      en: 'ticket of a detached run: the step judges that one instead of starting another',
      sources: ['input'],
    }),
  ...rehearsalRun,
  kernel: relativePath.meta({
    fr: 'dossier qui contient kernel-metadata.json et le notebook',
    en: 'folder that holds kernel-metadata.json and the notebook',
    sources: fileOnly,
  }),
  'certify-in': z
    .string()
    .refine((slug) => slug === '' || isKernelSlug(slug), 'a-z 0-9 -, 5–50')
    .default('')
    .meta({
      fr: "slug d'un autre kernel, privé, où tourne la certification : celui du projet ne montre jamais le kit",
      en: "slug of another, private kernel in which the certification runs: the project's own never shows the kit",
      sources: fileOnly,
    }),
  accelerator: z.string().default('').meta({
    fr: 'machine demandée à Kaggle, par exemple NvidiaTeslaT4 ; none : processeur seul ; vide : ce que dit kernel-metadata.json',
    en: 'machine asked of Kaggle, for instance NvidiaTeslaT4; none: processor only; empty: what kernel-metadata.json says',
    sources: fileOnly,
  }),
  image: z
    .strictObject({
      /** `gcr.io/kaggle-images/python@sha256:…` */
      docker: z.string().min(1).optional(),
      pinning: z.enum(['original', 'latest']).optional(),
    })
    .optional()
    .meta({
      fr: "image de la session (docker, par son empreinte) et si Kaggle la garde d'une version à l'autre (pinning)",
      en: 'image of the session (docker, by its digest) and whether Kaggle keeps it from version to version (pinning)',
      sources: fileOnly,
    }),
  'session-timeout': z.number().int().min(60).max(43200).optional().meta({
    fr: 'secondes après lesquelles Kaggle arrête la session ; absent : deux minutes après `deadline`',
    en: 'seconds after which Kaggle ends the session; absent: two minutes after `deadline`',
    sources: fileOnly,
  }),
  dataset: relativePath.optional().meta({
    fr: 'fichier dataset-metadata.json ; absent : le projet ne publie pas de dataset',
    en: 'dataset-metadata.json; absent: the project publishes no dataset',
    sources: fileOnly,
  }),
  bundle: z.strictObject({ path: bundlePath, recipe: recipeSchema.optional() }).optional().meta({
    fr: 'dossier publié comme dataset, et la recette qui le fabrique quand il est vide',
    en: 'folder published as the dataset, and the recipe that makes it when it is empty',
    sources: fileOnly,
  }),
  removals: z.array(z.string().min(1)).default([]).meta({
    fr: 'fichiers de la version précédente du dataset que la nouvelle peut perdre (noms, ou motifs avec *)',
    en: 'files of the previous version of the dataset that the new one may lose (names, or patterns with *)',
    sources: fileOnly,
  }),
  'make-public': z
    .array(z.enum(['dataset', 'kernel']))
    .default([])
    .meta({
      fr: 'ce qui peut devenir public si ses métadonnées le demandent ; sinon tout ce qui est neuf ou privé reste privé',
      en: 'what may become public where its metadata asks for it; otherwise whatever is new or private stays private',
      sources: fileOnly,
    }),
  'kaggle-secrets': z
    .array(z.string().regex(/^[A-Za-z0-9_-]{1,100}$/))
    .default([])
    .meta({
      fr: 'étiquettes des secrets Kaggle que le notebook lit ; une répétition les prend dans NX47_SECRET_<ÉTIQUETTE>',
      en: 'labels of the Kaggle Secrets that the notebook reads; a rehearsal takes them from NX47_SECRET_<LABEL>',
      sources: fileOnly,
    }),
  ...rehearsalInputs,
  required: z
    .strictObject({
      /** Files of the bundle, by name; wheels are named by `packages`. */
      files: z.array(z.string().min(1)).default([]),
      /** Requirements (PEP 508) that must come from the bundle. */
      packages: z.array(z.string().min(1)).default([]),
      /** Canonical names among `packages` that the image may provide. */
      'from-image': z.array(z.string().min(1)).default([]),
    })
    .prefault({})
    .meta({
      fr: "fichiers et paquets exigés dans le bundle, et ceux que l'image Kaggle peut fournir",
      en: 'files and packages required in the bundle, and those that the Kaggle image may provide',
      sources: fileOnly,
    }),
  native: nativeSchema.optional().meta({
    fr: "bibliothèque native du bundle, fonctions qu'elle doit exporter, noms qu'elle ne doit pas exporter (forbidden), commande qui la construit (build) et où (environment)",
    en: 'native library of the bundle, functions that it must export, names that it must not export (forbidden), command that builds it (build) and where (environment)',
    sources: fileOnly,
  }),
  assets: z
    .array(
      z.strictObject({
        /** Name in the bundle. */
        file: z.string().min(1),
        /** Zip archive in the project. */
        archive: relativePath,
        /** Path inside the archive. */
        member: z.string().min(1),
      }),
    )
    .default([])
    .meta({
      fr: "fichiers du bundle tirés d'une archive zip du projet : chacun doit être égal au membre nommé, octet par octet",
      en: 'files of the bundle taken from a zip archive of the project: each must equal the member named, byte for byte',
      sources: fileOnly,
    }),
  'main-report': z.string().refine(isReportName, 'CONFIG_REPORT_NAME').default('').meta({
    fr: 'nom du rapport principal que le notebook écrit ; obligatoire avec le jeu nx47',
    en: 'name of the main report that the notebook writes; required with the pack nx47',
    sources: fileOnly,
  }),
  ...recordSettings,
  ...tellingSettings,
  ...macroSettings,
  ...proposalSettings,
  ...repairSettings,
});
export type Request = z.infer<typeof requestSchema>;
export type SettingName = keyof Request;

/** A resolved request: where the project lies and against what it runs. */
export type RunRequest = {
  readonly settings: Request;
  /** Absolute path of the folder that holds nx47.yml. */
  readonly root: string;
  /** Absolute path of nx47.yml. */
  readonly file: string;
  readonly target: 'kaggle' | 'rehearsal';
  readonly waitSeconds: number;
  /** What the command was asked to do: a rehearsal where Kaggle was asked for is no success. */
  readonly askedFor?: 'kaggle' | 'rehearsal';
  /** The session's log is shown while it is written. */
  readonly follow?: true;
  /** A check of what lies on disk: no service is asked, nothing is judged beyond the audit, sessions stay in .nx47/. */
  readonly offline?: true;
  /** A probe of the runtime: it certifies nothing, so its session stays in .nx47/. */
  readonly probe?: true;
  /** The project's own macros, as they lie on disk, at the points that nx47.yml names. */
  readonly macros?: PointMacros;
};

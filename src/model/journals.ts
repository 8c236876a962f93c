import { z } from 'zod';
import { governingSettings } from './governing.ts';
import { relativePath } from './recipe.ts';

/** A report or journal of the project: nothing of git's, of ours or of a session, in a format that can be continued. */
const journalPath = relativePath.refine(
  (path) => /\.(?:md|markdown|txt|jsonl)$/i.test(path) && !/^(?:\.git|\.nx47|session)(?:\/|$)/i.test(path),
  '.md .markdown .txt .jsonl, not below .git .nx47 session',
);

/** What the request says of the project's papers: the document that it is held to, the journals that it continues. */
export const paperSettings = {
  ...governingSettings,
  journals: z
    .array(journalPath)
    .default([])
    .meta({
      fr: "rapports et journaux du projet (.md, .txt, .jsonl) que chaque exécution sur Kaggle prolonge d'une section datée, anciens octets intacts",
      en: 'reports and journals of the project (.md, .txt, .jsonl) that each run on Kaggle continues with a dated section, old bytes untouched',
      sources: ['file'],
    }),
} as const;

import { z } from 'zod';

/** Languages the product speaks to people; French is the default. */
export const languageSchema = z.enum(['fr', 'en']);
export type Language = z.infer<typeof languageSchema>;

/** One sentence in both languages. */
export type Bilingual = { readonly fr: string; readonly en: string };

import type { Language } from '../model/language.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Every sentence of the product, in one language. */
export type Sentences = typeof fr;

/** All sentences in one language. */
export function sentences(language: Language): Sentences {
  return language === 'fr' ? fr : en;
}

import type { Language } from '../model/language.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** All sentences in one language. */
export function sentences(language: Language): typeof fr {
  return language === 'fr' ? fr : en;
}

import type { sessionFr } from './fr-session.ts';

/** The words of the session pages, in either language. */
export type SessionWords = typeof sessionFr;

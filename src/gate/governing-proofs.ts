import { sha256Hex } from '../codec/digest.ts';

type Proofs = Readonly<Record<string, readonly string[]>>;

/** Name of the shipped document, as verdict and report cite it. */
export const shippedDocument = 'templates/governing-document.md';

/** What proves each point of the shipped document. */
export const shippedProofs: Proofs = {
  '1.1': ['GATE-091', 'GATE-031'],
  '1.2': ['GATE-013'],
  '1.3': ['GATE-081', 'GATE-082', 'GATE-053'],
  '1.4': ['GATE-096'],
  '2.1': ['survey'],
  '2.2': ['GATE-039', 'GATE-092'],
  '2.3': ['audit', 'GATE-040', 'read-history'],
  '3.1': ['GATE-058', 'GATE-059', 'GATE-060', 'GATE-061'],
  '3.2': ['GATE-062', 'GATE-063', 'GATE-064'],
  '3.3': ['GATE-033', 'GATE-038', 'GATE-065'],
  '4.1': ['GATE-094'],
  '4.2': ['GATE-100'],
  '4.3': ['VER-001'],
  '5.1': ['publish', 'GATE-003'],
  '5.2': ['push', 'GATE-006'],
  '5.3': ['GATE-011', 'GATE-014'],
  '5.4': ['collect', 'GATE-012', 'GATE-021', 'GATE-026', 'GATE-083', 'GATE-084'],
  '6.1': ['GATE-052'],
  '6.2': ['GATE-053', 'GATE-054', 'GATE-081'],
  '6.3': ['GATE-056', 'GATE-057'],
  '6.4': ['GATE-065', 'GATE-066'],
  '7.1': ['read-governing'],
  '7.2': ['GATE-032', 'GATE-096'],
  '7.3': ['GATE-039', 'GATE-071', 'GATE-073', 'GATE-074'],
  '7.4': ['GATE-097'],
};

/** What proves each point of the operational prompt that NX47 projects are run by. */
export const operationalPromptProofs: Proofs = {
  'interdictions-absolues.1': ['GATE-091', 'GATE-031', 'GATE-057'],
  'interdictions-absolues.2': ['GATE-013', 'GATE-091'],
  'interdictions-absolues.3': ['GATE-052', 'GATE-053', 'GATE-081'],
  'interdictions-absolues.4': ['GATE-096'],
  'phase-1.1': ['survey', 'audit'],
  'phase-1.2': ['GATE-039', 'GATE-092'],
  'phase-1.3': ['audit', 'GATE-040', 'read-history'],
  'phase-2.1': ['GATE-058', 'GATE-059', 'GATE-060', 'GATE-061'],
  'phase-2.2': ['GATE-062', 'GATE-063', 'GATE-064'],
  'phase-2.3': ['GATE-033', 'GATE-038', 'GATE-065', 'VER-001'],
  'phase-3.1': ['GATE-094'],
  'phase-3.2': ['GATE-100'],
  'phase-3.3': ['VER-001'],
  'phase-4.1': ['publish', 'GATE-003'],
  'phase-4.2': ['push', 'GATE-006'],
  'phase-4.3': ['GATE-011', 'GATE-013', 'GATE-014'],
  'phase-4.4': ['collect', 'GATE-012', 'GATE-021'],
  'phase-5': ['GATE-052', 'GATE-053', 'GATE-056', 'GATE-059', 'GATE-063', 'GATE-065', 'GATE-081'],
  'livrables-obligatoires.1': ['read-governing'],
  'livrables-obligatoires.2': ['GATE-032', 'GATE-096'],
  'livrables-obligatoires.3': ['GATE-039', 'GATE-052', 'GATE-081', 'GATE-091'],
  'livrables-obligatoires.4': ['GATE-097'],
};

/** SHA-256 of that prompt, with line ends and trailing blanks as `withoutLayout` leaves them. */
const operationalPrompt = '9c19e416b16436ebc73de25b371a4aa04f4575f444a87d52518c7fbbd8739499';

/**
 * What is built in to prove the points of a project's own document: something only for a document that is known byte
 * for byte, since the same numbers in another one stand for other points.
 */
export function builtInProofs(document: string): Proofs {
  return sha256Hex(withoutLayout(document)) === operationalPrompt ? operationalPromptProofs : {};
}

/** The text with `\n` as its line end and without blanks at the end of lines and of the whole. */
export function withoutLayout(document: string): string {
  const lines = document.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}

/** A credential of another service: which kind, and where it begins. */
export type CommonHit = { readonly kind: string; readonly at: number };

/**
 * Forms that name themselves: a fixed beginning and a fixed length, so that no digest or identifier is one. Each
 * repetition has an upper bound: one without fails on some million characters, when the engine's stack ends.
 */
const forms: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['GitHub ghp_…', /(?<![A-Za-z0-9_])gh[pousr]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g],
  ['GitHub github_pat_…', /(?<![A-Za-z0-9_])github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?![A-Za-z0-9])/g],
  ['GitLab glpat-…', /(?<![A-Za-z0-9_])glpat-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/g],
  ['AWS AKIA…', /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/g],
  ['Google AIza…', /(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g],
  ['Google X-Goog-Signature=…', /X-Goog-Signature=[0-9a-f]{64,2048}/gi],
  ['Hugging Face hf_…', /(?<![A-Za-z0-9_])hf_[A-Za-z]{34}(?![A-Za-z0-9])/g],
  ['Slack xox…', /(?<![A-Za-z0-9_])xox[abposr]-[0-9]{9,13}-[0-9A-Za-z-]{16,256}/g],
  ['OpenAI sk-…', /(?<![A-Za-z0-9_-])sk-(?:proj-)?[A-Za-z0-9_-]{20,256}T3BlbkFJ[A-Za-z0-9_-]{20,256}/g],
  ['npm npm_…', /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g],
  [
    'JWT eyJ….eyJ….…',
    /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,9999}\.eyJ[A-Za-z0-9_-]{10,99999}\.[A-Za-z0-9_-]{40,9999}/g,
  ],
  [
    'PEM PRIVATE KEY',
    /-----BEGIN (?:[A-Z]{1,16} ){0,2}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\n|\\r|["',+]){1,64}(?:[A-Za-z-]{1,32}: [^\n\\]{0,256}(?:\s|\\n|["',]){1,64}){0,8}[A-Za-z0-9+/]{40,99999}/g,
  ],
];

/** Credentials of GitHub, cloud services and the like in this text, and private keys. */
export function commonForms(text: string): CommonHit[] {
  return forms.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)]
      .filter(([value]) => !isExample(value) && (!value.startsWith('eyJ') || expires(value)))
      .map((match) => ({ kind, at: match.index })),
  );
}

/** The text with every credential of a form that names itself taken out. */
export function maskForms(text: string): string {
  const masked = forms.reduce((shown, [kind, pattern]) => shown.replace(pattern, `<${kind}>`), text);
  return masked.replace(/KGAT_[0-9A-Za-z_-]{20,1024}/g, '<KGAT_…>');
}

/** How vendors write a key in their documentation. */
function isExample(value: string): boolean {
  return /EXAMPLE|x{12}|X{12}|(.)\1{15}|1234567890abcdef|0123456789/i.test(value);
}

/** A signed token that opens something for a time says until when; those of links and of documentation do not. */
function expires(token: string): boolean {
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('latin1');
  return /"exp"\s{0,9}:\s{0,9}\d/.test(claims);
}

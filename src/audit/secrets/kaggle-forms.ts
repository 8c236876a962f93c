import type { RuleId } from '../rules.ts';

/** A credential of Kaggle in a text: where it begins, how long it is, and under which form. */
export type KaggleHit = {
  readonly rule: RuleId;
  readonly kind: string;
  readonly at: number;
  /** Never leaves the scan: only compared, or taken out of what is shown. */
  readonly value: string;
};

type Form = {
  readonly rule: RuleId;
  readonly kind: string;
  readonly pattern: RegExp;
  /** A key of 32 digits alone may be any digest. */
  readonly besideUser?: true;
};

/** Quotes may be escaped, several times over: JSON in a notebook's JSON. */
const quote = String.raw`\\{0,64}["']`;

/** The first group is the secret. */
const forms: readonly Form[] = [
  { rule: 'SEC-001', kind: 'KGAT_…', pattern: /KGAT_([0-9A-Za-z_-]{20,1024})/g },
  {
    rule: 'SEC-002',
    kind: '{"username": …, "key": …}',
    pattern: new RegExp(
      String.raw`(?<![\w-])key(?:${quote})?\s{0,64}[:=]\s{0,64}(?:${quote})?([0-9a-f]{32})(?![0-9a-z])`,
      'gi',
    ),
    besideUser: true,
  },
  {
    rule: 'SEC-003',
    kind: 'KAGGLE_KEY=…',
    pattern: new RegExp(
      String.raw`KAGGLE_KEY(?:\\{0,64}["'\])]){0,8}\s{0,64}[:=,]\s{0,64}(?:${quote})?([0-9a-f]{32})(?![0-9a-z])`,
      'gi',
    ),
  },
];

/** Every Kaggle credential that stands in this text as it is; placeholders of documentation are none. */
export function kaggleForms(text: string): KaggleHit[] {
  return forms.flatMap(({ rule, kind, pattern, besideUser }) =>
    [...text.matchAll(pattern)]
      .map((match) => ({ rule, kind, at: match.index, value: match[1] ?? '' }))
      .filter((hit) => !isPlaceholder(hit.value) && (besideUser !== true || namesUser(text, hit.at))),
  );
}

/** The credentials of HTTP Basic once decoded, whole: `user:key`. */
export function basicCredentials(text: string): KaggleHit[] {
  const value = /^[a-z0-9][\w-]{2,50}:([0-9a-f]{32})$/i.exec(text)?.[1] ?? '';
  return value === '' || isPlaceholder(value)
    ? []
    : [{ rule: 'SEC-002', kind: 'Basic user:key', at: 0, value }];
}

/** `KGAT_xxxxxxxxxxxxxxxxxxxxxxxx` and `000…0` are how documentation writes a key. */
export function isPlaceholder(secret: string): boolean {
  return new Set(secret.toLowerCase()).size <= 3;
}

function namesUser(text: string, at: number): boolean {
  return /(?<![\w-])(?:kaggle_)?user_?name(?:\\{0,64}["'])?\s{0,64}[:=]/i.test(
    text.slice(Math.max(0, at - 300), at + 300),
  );
}

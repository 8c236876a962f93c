import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** A certificate and its key, both PEM. */
export type Certified = { readonly cert: string; readonly key: string };

/** An authority of a test's own (X.509 v3, P-256), and certificates that it issues for host names. */
export function testAuthority(name: string): { readonly ca: string; issue(host: string): Certified } {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ca = certificate(
    { subject: name, issuer: name, key: own.publicKey, extensions: [isAuthority] },
    own.privateKey,
  );
  return {
    ca,
    issue: (host) => {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const cert = certificate(
        { subject: host, issuer: name, key: publicKey, extensions: [alternativeName(host)] },
        own.privateKey,
      );
      return { cert, key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })) };
    },
  };
}

type Wanted = {
  readonly subject: string;
  readonly issuer: string;
  readonly key: KeyObject;
  readonly extensions: readonly Buffer[];
};

// RFC 5280 §4.1, in DER; ecdsa-with-SHA256 (RFC 5758).
function certificate({ subject, issuer, key, extensions }: Wanted, signer: KeyObject): string {
  const now = Date.now();
  const algorithm = sequence(oid([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    commonName(issuer),
    sequence(time(now - 86_400_000), time(now + 86_400_000)),
    commonName(subject),
    key.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  const signature = sign('sha256', body, createPrivateKey(signer.export({ type: 'pkcs8', format: 'pem' })));
  const whole = sequence(body, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

const isAuthority = sequence(
  oid([0x55, 0x1d, 0x13]),
  der(0x01, Buffer.from([0xff])),
  der(0x04, sequence(der(0x01, Buffer.from([0xff])))),
);

function alternativeName(host: string): Buffer {
  return sequence(oid([0x55, 0x1d, 0x11]), der(0x04, sequence(der(0x82, Buffer.from(host)))));
}

function commonName(name: string): Buffer {
  return sequence(der(0x31, sequence(oid([0x55, 0x04, 0x03]), der(0x0c, Buffer.from(name)))));
}

function time(ms: number): Buffer {
  const text = new Date(ms).toISOString().replace(/\D/g, '');
  return der(0x18, Buffer.from(`${text.slice(0, 14)}Z`));
}

function oid(bytes: readonly number[]): Buffer {
  return der(0x06, Buffer.from(bytes));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

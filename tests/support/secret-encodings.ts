import { deflateSync, gzipSync } from 'node:zlib';
import { buildZip } from './zip-build.ts';

export const hex = (text: string) => Buffer.from(text).toString('hex');
export const base64 = (text: string) => Buffer.from(text).toString('base64');

/** The encodings in which a secret is copied, each as it stands in a file. */
export const secretEncodings: Readonly<Record<string, (text: string) => Buffer>> = {
  raw: (text) => Buffer.from(text),
  'base64, no shift': (text) => Buffer.from(base64(text)),
  'base64, one byte before': (text) => Buffer.from(base64(`>${text}`)),
  'base64, two bytes before': (text) => Buffer.from(base64(`>>${text}`)),
  base64url: (text) => Buffer.from(Buffer.from(`\xfb\xff\xfe${text}`, 'latin1').toString('base64url')),
  'base64 in lines of 76': (text) => Buffer.from(base64(text + text + text).replace(/.{76}/g, '$&\n')),
  hex: (text) => Buffer.from(hex(text)),
  'HEX in capitals': (text) => Buffer.from(hex(text).toUpperCase()),
  URI: (text) => Buffer.from(encodeURIComponent(text).replaceAll('_', '%5F')),
  JSON: (text) => Buffer.from(JSON.stringify({ log: JSON.stringify({ text }) })),
  'JSON escapes': (text) =>
    Buffer.from([...text].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')),
  HTML: (text) =>
    Buffer.from(text.replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('_', '&#x5f;')),
  reversed: (text) => Buffer.from(text.split('').reverse().join('')),
  'two bytes a character': (text) => Buffer.from(text, 'utf16le'),
  gzip: (text) => gzipSync(text),
  'gzip in base64': (text) => Buffer.from(gzipSync(text).toString('base64')),
  zlib: (text) => deflateSync(text),
  'member of a zip': (text) =>
    buildZip({ entries: [{ name: 'a.env', content: Buffer.from(text.repeat(9)), method: 8 }] }),
  'base64 twice': (text) => Buffer.from(base64(base64(text))),
};

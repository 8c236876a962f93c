import { extname } from 'node:path/posix';
import type { BundleFile } from '../../model/facts.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';

/**
 * Rule REP-027: a data file of the bundle is not a file of another kind under its name, such as the page of an error
 * that was saved in its place. Only what is known for certain to be something else is said.
 */
export function checkKinds({ bundle }: AuditInput): Checked {
  if (bundle === undefined) return { evaluated: [], findings: [] };
  const findings = bundle.files.flatMap((file) => {
    const expected = kindsByName[extname(file.name).toLowerCase()];
    if (expected === undefined) return [];
    const kind = kindOf(headOf(file));
    if (kind === undefined || kind === expected) return [];
    return [finding('REP-027', 'fail', { file: file.name, expected, observed: kind })];
  });
  return { evaluated: ['REP-027'], findings };
}

const kindsByName: Readonly<Record<string, string>> = {
  '.tif': 'TIFF',
  '.tiff': 'TIFF',
  '.lum': 'LUM',
  '.npy': 'NumPy',
  '.npz': 'zip',
  '.png': 'PNG',
  '.jpg': 'JPEG',
  '.jpeg': 'JPEG',
  '.pdf': 'PDF',
  '.gz': 'gzip',
  '.zip': 'zip',
  '.h5': 'HDF5',
  '.parquet': 'Parquet',
  '.csv': 'CSV',
  '.txt': 'text',
  '.c': 'C',
  '.py': 'Python',
};

/** First bytes in Latin-1; names of kinds are those of their specifications. */
const signatures: readonly (readonly [RegExp, string])[] = [
  [/^(?:II[*+]\0|MM\0[*+])/, 'TIFF'],
  [/^LUMV1\0\0\0/, 'LUM'],
  [/^\x93NUMPY/, 'NumPy'],
  [/^PK(?:\x03\x04|\x05\x06)/, 'zip'],
  [/^\x89PNG\r\n/, 'PNG'],
  [/^\xff\xd8\xff/, 'JPEG'],
  [/^%PDF-/, 'PDF'],
  [/^\x1f\x8b/, 'gzip'],
  [/^\x89HDF\r\n/, 'HDF5'],
  [/^PAR1/, 'Parquet'],
  [/^\x7fELF/, 'ELF'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)/i, 'HTML'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|Error>)/, 'XML'],
];

function kindOf(head: Uint8Array): string | undefined {
  const text = Buffer.from(head.subarray(0, 64)).toString('latin1');
  return signatures.find(([pattern]) => pattern.test(text))?.[1];
}

function headOf(file: BundleFile): Uint8Array {
  return 'bytes' in file ? file.bytes : (file.head ?? new Uint8Array());
}

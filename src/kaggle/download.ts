import { showForeign } from '../codec/safe-name.ts';
import { Failure, type FailureParameters } from '../model/failure.ts';
import type { OutputFile } from '../model/kaggle.ts';
import { type Answer, exchange } from './exchange.ts';
import { storageUrl, transferDeadline } from './storage-url.ts';
import type { TransferTools } from './upload.ts';

/** Longest output file that is fetched: 256 MiB. */
export const mostOutputBytes = 256 * 1024 * 1024;

/**
 * The bytes of one output file, by a plain GET without authorisation: the address carries its own. Errors:
 * OUTPUT_INCOMPLETE {file, why, …} when the answer is not the whole file (an expired address, a page of an
 * error instead of the file, another length than listed, longer than 256 MiB); KAGGLE_BROKEN for 5xx and for a
 * body that breaks off; those of `exchange`.
 */
export async function download(
  file: OutputFile,
  tools: Omit<TransferTools, 'transport'>,
): Promise<Uint8Array> {
  const url = storageUrl(file.url, tools.baseUrl);
  if (url === undefined) throw incomplete(file, { why: 'no-address' });
  const listed = file.bytes ?? mostOutputBytes;
  if (listed > mostOutputBytes) throw incomplete(file, { why: 'too-large', observed: listed });
  const answer = await exchange(
    {
      operation: 'Download',
      method: 'GET',
      url,
      headers: { accept: '*/*' },
      deadlineSeconds: transferDeadline(tools.callDeadlineSeconds, listed),
      maxBytes: mostOutputBytes,
    },
    tools.link,
  );
  check(file, answer);
  return answer.body;
}

function check(file: OutputFile, answer: Answer): void {
  const { status, contentType, body } = answer;
  if (status >= 500) {
    throw new Failure('KAGGLE_BROKEN', {
      operation: 'Download',
      status,
      why: 'status',
      message: `status ${status}`,
    });
  }
  if (status !== 200) throw incomplete(file, { why: 'status', status });
  if (isPage(contentType) && !/\.(x?html?|xml|svg)$/i.test(file.name)) {
    throw incomplete(file, { why: 'error-page', status });
  }
  if (file.bytes !== undefined && body.byteLength !== file.bytes) {
    throw incomplete(file, { why: 'size', expected: file.bytes, observed: body.byteLength });
  }
}

function isPage(contentType: string): boolean {
  return ['text/html', 'application/xhtml+xml', 'application/xml', 'text/xml'].includes(contentType);
}

function incomplete(file: OutputFile, parameters: FailureParameters): Failure {
  return new Failure('OUTPUT_INCOMPLETE', { file: showForeign(file.name), ...parameters });
}

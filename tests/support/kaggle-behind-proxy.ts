import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { testAuthority } from './certificates.ts';
import { eventually } from './e2e-processes.ts';
import { storedState } from './e2e-service.ts';
import { freshFolder } from './folders.ts';
import { openedKaggle } from './served-project.ts';
import { connectProxy, tlsFront } from './tls-front.ts';

const host = 'api.kaggle.com';

/** Kaggle's own address, which a proxy and an authority of the test's own lead to the embedded service. */
export type KaggleBehindProxy = {
  /** What makes a program of Node go there. */
  readonly env: Readonly<Record<string, string>>;
  readonly token: string;
  /** Resolves when no session is queued or running any more. */
  idle(): Promise<void>;
};

/** Opens it; it is closed when the test ends. */
export async function kaggleBehindProxy(t: TestContext): Promise<KaggleBehindProxy> {
  const folder = await freshFolder(t);
  const { url, account, close } = await openedKaggle(folder);
  const authority = testAuthority('NX47 test authority');
  const front = await tlsFront(url, host, authority.issue(host));
  const proxy = await connectProxy(front.port);
  t.after(async () => {
    for (const one of [proxy, front, { close }]) await one.close();
  });
  const file = join(await freshFolder(t), 'authority.pem');
  await writeFile(file, authority.ca);
  const sessions = async () =>
    (await storedState(folder)).kernels.flatMap(({ versions }) =>
      versions.map(({ session }) => session.status),
    );
  const isOver = async () =>
    (await sessions()).some((status) => status === 'queued' || status === 'running') ? undefined : true;
  return {
    env: { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`, NODE_EXTRA_CA_CERTS: file },
    token: account.token,
    idle: () => eventually('the sessions have ended', 60, isOver).then(() => undefined),
  };
}

/**
 * Folder name of a session: `<YYYYMMDD>_<slug>_<HHMMSS>z-<attempt>`. The UTC time and the attempt make two runs of
 * one day distinct. `now` is ISO 8601 UTC; `slug` is reduced to lower-case letters, digits and dashes.
 */
export function sessionName(now: string, slug: string, attempt: number): string {
  const [day = '', time = ''] = now.split('T');
  const clean = slug
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const clock = time.slice(0, 8).replaceAll(':', '');
  return `${day.replaceAll('-', '')}_${clean === '' ? 'run' : clean}_${clock}z-${attempt}`;
}

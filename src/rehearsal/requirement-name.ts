/** The name of the distribution that a requirement (PEP 508) is about, normalised. */
export function requirementName(requirement: string): string {
  return normalName(/^[\w.-]+/.exec(requirement.trim())?.[0] ?? '');
}

/** A name as in PEP 503, as everywhere names of distributions are compared. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** The name of a distribution as names are compared: lower case, every run of `-`, `_` and `.` one dash (PEP 503). */
export function canonicalName(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase();
}

/**
 * The distribution that a requirement (PEP 508) names first, canonical. What starts with no name stays itself, so that
 * two of them are never one.
 */
export function requirementName(requirement: string): string {
  return canonicalName(
    /^\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)/.exec(requirement)?.[1] ?? requirement,
  );
}

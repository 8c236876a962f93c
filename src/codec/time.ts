import { Failure } from '../model/failure.ts';

const nsPerSecond = 1_000_000_000n;
const secondsPerDay = 86_400n;
const isoPattern =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** RFC 3339 UTC stamp with nine decimals of nanoseconds since 1970. Errors: TIME_INVALID outside years 0 to 9999. */
export function isoFromNs(ns: bigint): string {
  const seconds = floorDivide(ns, nsPerSecond);
  const days = floorDivide(seconds, secondsPerDay);
  const clock = Number(seconds - days * secondsPerDay);
  const { year, month, day } = dateFromDays(Number(days));
  if (year < 0 || year > 9999) throw new Failure('TIME_INVALID', { text: String(ns) });
  const fraction = String(ns - seconds * nsPerSecond).padStart(9, '0');
  const hours = digits(Math.floor(clock / 3600), 2);
  const minutes = digits(Math.floor(clock / 60) % 60, 2);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}T${hours}:${minutes}:${digits(clock % 60, 2)}.${fraction}Z`;
}

/**
 * Nanoseconds since 1970 of an RFC 3339 stamp with an explicit offset, exact to the nanosecond.
 * Errors: TIME_INVALID for anything else (no offset, an impossible date, a leap second, over nine decimals).
 */
export function nsFromIso(iso: string): bigint {
  const parts = isoPattern.exec(iso);
  if (parts === null) throw new Failure('TIME_INVALID', { text: iso.slice(0, 64) });
  const field = (index: number): number => Number(parts[index] ?? '0');
  const [year, month, day, hour, minute, second] = [
    field(1),
    field(2),
    field(3),
    field(4),
    field(5),
    field(6),
  ];
  const days = daysFromDate(year, month, day);
  const real = dateFromDays(days);
  const dateExists = real.year === year && real.month === month && real.day === day;
  if (!dateExists || hour > 23 || minute > 59 || second > 59 || field(9) > 23 || field(10) > 59) {
    throw new Failure('TIME_INVALID', { text: iso });
  }
  const offset = (field(9) * 60 + field(10)) * 60 * (parts[8] === '-' ? -1 : 1);
  const seconds = BigInt(days) * secondsPerDay + BigInt(hour * 3600 + minute * 60 + second - offset);
  return seconds * nsPerSecond + BigInt((parts[7] ?? '').padEnd(9, '0'));
}

function floorDivide(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  return value % divisor < 0n ? quotient - 1n : quotient;
}

/** Proleptic Gregorian calendar over eras of 400 years (146,097 days), years counted from 1 March. */
function dateFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function daysFromDate(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

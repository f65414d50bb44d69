/** The day where the clerk sits, as 2026-11-23. */
export function today(): string {
  const now = new Date();
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** This instant, as 2026-11-29T04:32:22.000Z. */
export function now(): string {
  return new Date().toISOString();
}

/** This instant to the minute, as 2026-11-29T04:32Z. */
export function nowToTheMinute(): string {
  return `${now().slice(0, 16)}Z`;
}

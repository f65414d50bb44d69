const KEY = 'jixiao.verifiedBy';

/** Who verified something last, as they typed it on this computer; empty: nobody has, or it cannot be remembered here. */
export function lastVerifier(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return ''; // a browser may keep nothing for pages in frames
  }
}

/** Remembers who verifies, so that it is typed once. */
export function rememberVerifier(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // it is typed again then
  }
}

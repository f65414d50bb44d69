/** A shared folder with manifests, trusted on a Windows machine. */
export interface TrustedCatalogue {
  /** Its own id: that of the add-in, so that two organisations never share one. */
  readonly id: string;
  /** `\\server\folder`. */
  readonly share: string;
}

/** Where Office looks for trusted catalogues of one person: what that person chose, and what the organisation prescribes. */
export const CATALOGUE_KEYS = {
  own: 'HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs',
  policy: 'HKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs',
} as const;

/** The flag that lets the folder's add-ins be seen in Excel's list. */
const SHOWN_IN_LIST = 1;

/** The .reg files of the package, by their names: as a person imports them, and as a policy's preference writes them. */
export function registryFiles({ id, share }: TrustedCatalogue): Readonly<Record<string, Uint8Array>> {
  const trust = (key: string): Uint8Array =>
    registryFile([
      `[${key}\\{${id}}]`,
      `"Id"="{${id}}"`,
      `"Url"="${share.replaceAll('\\', '\\\\')}"`,
      `"Flags"=dword:${SHOWN_IN_LIST.toString(16).padStart(8, '0')}`,
    ]);
  return {
    'trust-catalog.reg': trust(CATALOGUE_KEYS.own),
    'trust-catalog-policy.reg': trust(CATALOGUE_KEYS.policy),
    'remove-catalog.reg': registryFile(Object.values(CATALOGUE_KEYS).map((key) => `[-${key}\\{${id}}]`)),
  };
}

/** As Windows exports its own: UTF-16 with a byte order mark, for a share may have a Chinese name. */
function registryFile(lines: readonly string[]): Uint8Array {
  const text = ['Windows Registry Editor Version 5.00', '', ...lines, ''].join('\r\n');
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

import type { OpcPackage } from '../zip/opc-package';

/** Whether a package carries a digital signature (ECMA-376 part 2, 13). */
export function isSigned(parts: OpcPackage): boolean {
  return parts
    .relationships('')
    .some(
      ({ fullType, target }) => fullType.endsWith('/digital-signature/origin') && target !== null && parts.has(target),
    );
}

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** assets/部署.md: for those who put the add-in to use, in two languages. */
export const DEPLOYMENT = readFileSync(path.resolve(__dirname, '../../assets/部署.md'), 'utf8');

/** The Chinese half and the English. */
export const DEPLOYMENT_HALVES: readonly string[] = DEPLOYMENT.split(/^---$/m);

/** The addresses of office.js it names. */
export const OFFICE_JS_ADDRESSES: readonly string[] = [
  ...new Set([...DEPLOYMENT.matchAll(/`OFFICE_JS_URL=(https:[^`\s]+)`/g)].map(([, address = '']) => address)),
];

/** What stands in it as code. */
export const codeIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

/** The files and folders of the package that it names. */
export const NAMED_IN_PACKAGE: readonly string[] = codeIn(DEPLOYMENT).filter((code) =>
  /^(?:web|catalog|server|registry)\/|^(?:LICENSE|部署\.md)$/.test(code),
);

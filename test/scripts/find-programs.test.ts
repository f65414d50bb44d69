import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findOffice, findServerProgram, hasWriter, officePlaces } from '../../src/scripts/find-programs';

test('a server’s program is looked for on the search path first, and a file that cannot be run is none', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-programs-'));
  const program = path.join(folder, process.platform === 'win32' ? 'nginx.exe' : 'nginx');
  const before = process.env['PATH'];
  process.env['PATH'] = folder;
  try {
    expect(findServerProgram('nginx')).not.toBe(program);
    writeFileSync(program, '');
    chmodSync(program, 0o755);
    expect(findServerProgram('nginx')).toBe(program);
  } finally {
    process.env['PATH'] = before;
    rmSync(folder, { recursive: true });
  }
});

describe('where LibreOffice is looked for', () => {
  test.each([
    ['linux', { PATH: '/usr/bin:/opt/bin' }, '/usr/bin/soffice'],
    ['linux', {}, '/opt/libreoffice/program/soffice'],
    ['darwin', { PATH: '', HOME: '/home' }, '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    ['darwin', { HOME: '/home' }, '/home/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    ['win32', { PROGRAMFILES: 'C:\\Programs' }, 'C:\\Programs\\LibreOffice\\program\\soffice.com'],
  ] as const)('on %s with %j: %s', (platform, environment, place) => {
    expect(officePlaces(platform, environment)).toContain(place);
  });

  test('the search path goes first, in its own order', () => {
    const places = officePlaces('linux', { PATH: '/first:/second' });
    expect(places.slice(0, 3)).toEqual(['/first/soffice', '/first/libreoffice', '/second/soffice']);
  });

  test('a chosen program that is not there is an error, not a reason to take another', () => {
    const before = process.env['SOFFICE_PATH'];
    process.env['SOFFICE_PATH'] = '/nowhere/soffice';
    try {
      expect(() => findOffice()).toThrow('SOFFICE_PATH names no program: /nowhere/soffice');
    } finally {
      if (before === undefined) delete process.env['SOFFICE_PATH'];
      else process.env['SOFFICE_PATH'] = before;
    }
  });
});

test('a LibreOffice whose Writer is packed apart and missing opens no Word documents', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-programs-'));
  try {
    const office = path.join(folder, 'soffice');
    writeFileSync(office, '');
    expect(hasWriter(office)).toBe(true); // built as one, as on Windows
    writeFileSync(path.join(folder, 'libsclo.so'), '');
    expect(hasWriter(office)).toBe(false);
    writeFileSync(path.join(folder, 'libswlo.so'), '');
    expect(hasWriter(office)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

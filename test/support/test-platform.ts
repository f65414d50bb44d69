import type { HostPlatform } from '../../src/stand-in/office-host/page/app-context';

/** The Excel of tests that do not say which; test/deep lets them run in the others. */
export const TEST_PLATFORM: HostPlatform =
  (['mac', 'web'] as const).find((platform) => platform === process.env['HOST_PLATFORM']) ?? 'windows';

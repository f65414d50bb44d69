import { words } from '../../core/local-text';
import type { Probe } from '../probe';

/** What Excel takes at once: asked after everything else, as an Excel that chokes on it may be slow for a while. */
export const LIMIT_PROBES: readonly Probe[] = [
  {
    id: 'too-large-write',
    traps: ['A2'],
    group: 'transport',
    asks: words(
      '一次写入超过 5 MB：收下，还是按已知的代码拒绝？',
      'Are more than 5 MB taken, or refused with a code that is known?',
    ),
    hostOption: 'payloadLimit',
    expected: { outcome: ['ok', 'RequestPayloadSizeLimitExceeded'] },
    async run({ sheet, attempt }) {
      const text = '绩效自评'.repeat(500);
      const outcome = await attempt(() => {
        sheet.getRangeByIndexes(0, 0, 1_000, 1).values = Array.from({ length: 1_000 }, () => [text]);
      });
      return { outcome };
    },
  },
  {
    id: 'too-many-cells',
    traps: ['A3'],
    group: 'transport',
    asks: words(
      '一次读 540 万个单元格：拒绝，还是给出空值？',
      'Reading 5.4 million cells at once: refused, or answered with null?',
    ),
    hostOption: 'nullOverLimit',
    expected: {
      outcome: ['null', 'InvalidArgument', 'RangeExceedsLimit', 'GeneralException', 'ResponsePayloadSizeLimitExceeded'],
    },
    async run({ sheet, attempt }) {
      const range = sheet.getRangeByIndexes(0, 0, 900_000, 6);
      range.load('values');
      const code = await attempt(() => undefined);
      if (code !== 'ok') return { outcome: code };
      return { outcome: range.values === null ? 'null' : 'values' };
    },
  },
];

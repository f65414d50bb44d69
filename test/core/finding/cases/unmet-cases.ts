import type { CheckId } from '../../../../src/core/finding/finding';
import { rows, type CheckCase } from './check-case';

const REASON = '受天气影响，已调整工期';

export const unmetCases: Readonly<Record<Extract<CheckId, 'U1' | 'U2' | 'U3'>, CheckCase>> = {
  U1: {
    trips: rows('| 材料减少率 | | ≥60% | | 34% | 10 | | |'),
    near: rows('| 材料减少率 | | ≥60% | | 60% | 10 | | |'),
  },
  U2: {
    trips: rows('| 材料减少率 | | ≥60% | | 34% | 10 | | 无 |'),
    near: rows(`| 材料减少率 | | ≥60% | | 34% | 10 | | ${REASON} |`),
  },
  U3: {
    trips: rows(`| 材料减少率 | | ≥60% | | 34% | 10 | 10 | ${REASON} |`),
    near: rows(`| 材料减少率 | | ≥60% | | 34% | 10 | 9.99 | ${REASON} |`),
  },
};

import { rows, type CheckCase } from './check-case';

const REASON = '受天气影响，已调整工期';

export const unmetCases: Readonly<Record<string, CheckCase>> = {
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

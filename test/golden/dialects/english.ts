import { gridFromText } from '../../support/grid-from-text';

/** English headings: baseline beside target, levels, a unit column, words and comparators in English. */
export const sheet = gridFromText(
  `
| Project Performance Scorecard |
| Project name: | Rural Clinics Upgrade |
| Budget | Annual budget | Executed | Weight | Execution rate | Score |
| Total (10k yuan) | 120 | 114 | 10 | 95% | |
| Category | Indicator | Unit | Baseline | Target | Actual | Weight | Score | Remarks |
| Output | Clinics upgraded | | 2 | at least 10 | 11 | 30 | | |
| | Staff trained | 人 | 50 | 120 | 118 | 30 | | two on leave |
| | Completed by | | | 2020-12-31 | 2020-11-30 | 10 | | |
| Outcome | Waiting time | | 45 | no more than 30 | 28 | 10 | | |
| | Patient satisfaction | | 80% | ≥90% | 93% | 10 | | |
| Total | | | | | | 100 | | |
| Prepared by: | | | | Date: |
`,
  { sheet: 'Clinics' },
);

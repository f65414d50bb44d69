import type { FunctionChoice } from '../../../src/core/scoring/rules/scoring-rules';
import national from '../../../src/core/scoring/rule-set/shipped/national-2020.json';

/** Every function with parameters of its own. */
export const CHOICES: readonly FunctionChoice[] = [
  { function: 'proportional', reverse: 'ratio' },
  { function: 'threshold' },
  { function: 'deduction', form: 'flat', points: '4', floor: '0' },
  { function: 'deduction', form: 'flat', points: '4', floor: '0', from: '≥90%' },
  { function: 'deduction', form: 'perPoint', points: '1', step: '1', wholeSteps: true, floor: '0' },
  {
    function: 'deduction',
    form: 'perPoint',
    points: '1',
    step: '5',
    percentSteps: true,
    wholeSteps: false,
    floor: '2',
  },
  { function: 'tiers', on: 'deviation', award: 'points', bands: [{ limit: '10', award: '5' }], otherwise: '0' },
  {
    function: 'interpolate',
    points: [
      { rate: '60', share: '0' },
      { rate: '100', share: '100' },
    ],
  },
  { function: 'range', outside: 'zero' },
  {
    function: 'qualitative',
    reached: { from: '80', to: '100', point: '100' },
    partly: { from: '60', to: '80', point: null },
    missed: { from: '0', to: '60', point: '0' },
  },
  { function: 'deadline', late: 'zero' },
  { function: 'deadline', late: 'perMonth', points: '2', floor: '0' },
  { function: 'direct' },
  { function: 'manual' },
  { function: 'composite', weights: ['1', '2'], by: { function: 'proportional', reverse: 'linear' } },
];

export const withRow = (choice: unknown): object => ({ ...national, rows: [{ nameContains: '率', choice }] });

const step = { function: 'deduction', form: 'perPoint', points: '1', step: '1', wholeSteps: true, floor: '0' };
const tiers = { function: 'tiers', on: 'ratio', award: 'points', bands: [{ limit: '90', award: '5' }], otherwise: '0' };
const bands = {
  function: 'qualitative',
  reached: { from: '80', to: '100', point: null },
  partly: { from: '60', to: '80', point: null },
  missed: { from: '0', to: '60', point: null },
};
const execution = national.execution;

/** Documents with one fault each, and the field that is to be named. */
export const FAULTS: readonly [field: string, document: unknown][] = [
  ['', null],
  ['', []],
  ['schemaVersion', { ...national, schemaVersion: 2 }],
  ['id', { ...national, id: 'National 2020' }],
  ['version', { ...national, version: 0 }],
  ['name.en-US', { ...national, name: { 'zh-CN': '口径' } }],
  ['sourced', { ...national, sourced: undefined }],
  ['decimals', { ...national, decimals: 2.5 }],
  ['rounding', { ...national, rounding: 'up' }],
  ['defaults.atMost', { ...national, defaults: { ...national.defaults, atMost: undefined } }],
  [
    'defaults.atMost.reverse',
    { ...national, defaults: { ...national.defaults, atMost: { function: 'proportional' } } },
  ],
  ['defaults.equal.function', { ...national, defaults: { ...national.defaults, equal: { function: 'constructor' } } }],
  ['rows', { ...national, rows: {} }],
  ['rows[0].nameContains', { ...national, rows: [{ nameContains: ' ', choice: step }] }],
  ['rows[0].choice.step', withRow({ ...step, step: '0' })],
  ['rows[0].choice.wholeSteps', withRow({ ...step, wholeSteps: 1 })],
  ['rows[0].choice.points', withRow({ ...step, points: '-1' })],
  ['rows[0].choice.from', withRow({ ...step, from: '90%' })],
  ['rows[0].choice.pointz', withRow({ ...step, pointz: '1' })],
  ['rows[0].choice.bands', withRow({ ...tiers, bands: [] })],
  [
    'rows[0].choice.bands',
    withRow({
      ...tiers,
      bands: [
        { limit: '90', award: '5' },
        { limit: '90', award: '3' },
      ],
    }),
  ],
  [
    'rows[0].choice.bands',
    withRow({
      ...tiers,
      bands: [
        { limit: '90', award: '5' },
        { limit: '80', award: '6' },
      ],
    }),
  ],
  ['rows[0].choice.on', withRow({ ...tiers, on: 'target' })],
  ['rows[0].choice.points', withRow({ function: 'interpolate', points: [{ rate: '60', share: '0' }] })],
  [
    'rows[0].choice.points',
    withRow({
      function: 'interpolate',
      points: [
        { rate: '60', share: '0' },
        { rate: '50', share: '9' },
      ],
    }),
  ],
  ['rows[0].choice.outside', withRow({ function: 'range', outside: 'half' })],
  ['rows[0].choice.partly', withRow({ ...bands, partly: { from: '60', to: '80', point: '80' } })],
  ['rows[0].choice', withRow({ ...bands, partly: { from: '50', to: '80', point: null } })],
  ['rows[0].choice.late', withRow({ function: 'deadline', late: 'perWeek' })],
  ['rows[0].choice.points', withRow({ function: 'deadline', late: 'perDay', floor: '0' })],
  ['rows[0].choice.by.function', withRow({ function: 'composite', weights: [], by: { function: 'manual' } })],
  ['overTarget.policy', { ...national, overTarget: { policy: 'praise', from: '130' } }],
  ['overTarget.points', { ...national, overTarget: { policy: 'deduct', from: '130' } }],
  ['execution.weight', { ...national, execution: { ...execution, weight: 10 } }],
  ['execution.denominator', { ...national, execution: { ...execution, denominator: 'spent' } }],
  [
    'execution.totalCaps',
    {
      ...national,
      execution: {
        ...execution,
        totalCaps: [
          { below: '60', most: '69' },
          { below: '50', most: '59' },
        ],
      },
    },
  ],
  ['direction', { ...national, direction: 'guess' }],
  ['notApplicable', { ...national, notApplicable: 'zero' }],
  ['levelWeights[0].weight', { ...national, levelWeights: [{ contains: '产出' }] }],
  ['grades', { ...national, grades: [] }],
  [
    'grades',
    {
      ...national,
      grades: [
        { name: '良', from: '80' },
        { name: '优', from: '90' },
      ],
    },
  ],
  ['totalWeight', { ...national, totalWeight: 'NaN' }],
  ['flagWords', { ...national, flagWords: '未"达标' }],
  ['flagPlace', { ...national, flagPlace: 'margin' }],
  ['execution.reasonBelow', { ...national, execution: { ...execution, reasonBelow: '190' } }],
  ['checks.off[0]', { ...national, checks: { off: ['everything'] } }],
  ['checks.fullRows', { ...national, checks: { fullRows: 0 } }],
];

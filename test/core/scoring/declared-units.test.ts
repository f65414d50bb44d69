import { scoreOne, type OneRow } from '../one-row';

describe('a unit that a name or a column declares in tens of thousands', () => {
  test.each<[OneRow, string]>([
    [{ name: '受益人口（万人）', target: '≥3', actual: '28000人' }, '9.33'],
    [{ name: '受益人口', unit: '万人', target: '≥3', actual: '28000人' }, '9.33'],
    [{ name: '受益人口', unit: '万人', target: '≥3', actual: '2.7万' }, '9.00'],
    [{ name: '受益人口', unit: '万人', target: '≥3', actual: '2.7' }, '9.00'],
    [{ name: '带动户数（万户）', target: '1.2', actual: '1.08万户' }, '9.00'],
    [{ name: '高标准农田建设面积（万亩）', target: '≥2', actual: '19500亩' }, '9.75'],
    [{ name: '造林面积', target: '2万亩', actual: '19000亩' }, '9.50'],
    [{ name: '补助村(社区)数量', target: '=8个', actual: '8' }, '10.00'],
  ])('%j: %s', (row, score) => {
    expect(scoreOne(row)).toMatchObject({ status: 'scored', score });
  });

  test.each<[OneRow, string]>([
    [{ name: '受益人口', unit: '万人', target: '≥3', actual: '28000', score: '10' }, 'scaleUnclear'],
    [{ name: '灌溉面积（亩）', target: '100', actual: '60000平方米', score: '10' }, 'unreadable'],
  ])('%j is asked about', (row, code) => {
    expect(scoreOne(row)).toMatchObject({ status: 'unscorable', measured: { kind: 'unclear', code } });
  });
});

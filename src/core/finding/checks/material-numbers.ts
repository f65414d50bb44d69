import { listCell, type ProvedIndicator } from '../../beside/material-links';
import { numberParts, type MaterialLine, type MaterialList } from '../../beside/material-list';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, type Check, type CheckManual, type CheckSubject, type WorkbookObservation } from '../check';
import { checkedEvidence } from '../evidence-findings';

/** A number two materials have; one that is left out between others; a material without any. */
type Args = Told<'number' | 'material' | 'cell'> & { readonly wrong: 'twice' | 'leftOut' | 'none' };

/** E2: the numbers of a list of materials are used twice or missing. */
export const materialNumbers: Check<Args> = {
  id: 'E2',
  severity: 'warning',
  about: 'cell',
  name: words('资料编号重复或缺号', 'Numbers of materials used twice or missing'),
  remedy: words(
    '按指标顺序改正资料编号，纸质资料一并改',
    'Correct the numbers by the order of the indicators, on the papers as well.',
  ),
  sentence: {
    'zh-CN': (a) => {
      if (a.wrong === 'twice') return `资料编号 ${a.number} 用了两次，第二次是“${a.material}”（${a.cell}）`;
      if (a.wrong === 'none') return `资料“${a.material}”没有编号（${a.cell}）`;
      return `资料编号缺 ${a.number}，在“${a.material}”（${a.cell}）之前`;
    },
    'en-US': (a) => {
      if (a.wrong === 'twice')
        return `Number ${a.number} is used twice, the second time for “${a.material}” (${a.cell})`;
      if (a.wrong === 'none') return `“${a.material}” has no number (${a.cell})`;
      return `Number ${a.number.replaceAll('、', ', ')} is missing before “${a.material}” (${a.cell})`;
    },
  },
  addresses: { cell: true },
  observe: () => [],
  observeWorkbook: (subjects) => {
    const { lists } = checkedEvidence(subjects);
    return lists.flatMap(({ list, lines }) => {
      const owners = new Map([...lines].flatMap(([indicator, own]) => own.map((line) => [line, indicator] as const)));
      return faultsOf(list).flatMap(({ line, ...told }) => {
        const at = placeOf(subjects, owners.get(line));
        if (!at) return [];
        const material = line.name === '' ? line.indicator : line.name;
        return [{ ...at, args: { ...told, material, cell: listCell(list, line) } }];
      });
    });
  },
};

/** At the indicator the material belongs to; else at the header of the workbook's only form. */
function placeOf(
  subjects: readonly CheckSubject[],
  owner: ProvedIndicator<CheckSubject> | undefined,
): Pick<WorkbookObservation, 'subject' | 'place'> | null {
  if (owner) return { subject: owner.form, place: owner.place };
  const [only, ...others] = subjects.filter(({ sheet }) => sheet.kind === 'scored');
  return only && others.length === 0 ? { subject: only, place: firstPlace(only.sheet) } : null;
}

interface NumberFault {
  readonly wrong: Args['wrong'];
  readonly number: string;
  readonly line: MaterialLine;
}

function faultsOf({ lines, isNumbered }: MaterialList): readonly NumberFault[] {
  if (!isNumbered || lines.every(({ number }) => number === '')) return [];
  const all = new Set(lines.map(({ number }) => number));
  const seen = new Set<string>();
  const places = new Map<string, number>();
  return lines.flatMap((line): readonly NumberFault[] => {
    const { number, name } = line;
    if (number === '') return name === '' ? [] : [{ wrong: 'none', number, line }];
    if (seen.has(number)) return [{ wrong: 'twice', number, line }];
    seen.add(number);
    const parts = numberParts(number);
    if (!parts) return [];
    const expected = (places.get(parts.group) ?? 0) + 1;
    places.set(parts.group, Math.max(parts.place, expected - 1));
    const left = Array.from({ length: Math.max(0, parts.place - expected) }, (_, index) =>
      numberIn(parts.group, expected + index, number),
    ).filter((each) => !all.has(each));
    return left.length === 0 ? [] : [{ wrong: 'leftOut', number: shortList(left), line }];
  });
}

const MOST_NAMED = 5;

/** 1-2、1-3; of many the first and the last. */
const shortList = (numbers: readonly string[]): string =>
  numbers.length <= MOST_NAMED ? numbers.join('、') : `${numbers[0] ?? ''}…${numbers.at(-1) ?? ''}`;

/** In the spelling of another number of its group. */
const numberIn = (group: string, place: number, like: string): string =>
  group === '' ? String(place) : `${group}${like.charAt(group.length)}${String(place)}`;

/** What the manual says of E2. */
export const manual: CheckManual<Args> = {
  looksAt: ['资料清单的编号', 'the numbers of a list of materials'],
  example: {
    given: ['合同和验收单的编号都是1-1', 'The contract and the acceptance both have number 1-1'],
    args: { wrong: 'twice', number: '1-1', material: '验收单', cell: '资料清单!A3' },
  },
};

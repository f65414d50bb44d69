import { words } from '../../core/local-text';
import type { Probe } from '../probe';

/** Which Excel this is, as far as the add-in's choices hang on it. */
export const PLATFORM_PROBES: readonly Probe[] = [
  {
    id: 'requirement-sets',
    traps: ['A43', 'A44', 'B9'],
    group: 'platform',
    asks: words(
      'Excel 有没有加载项最少需要的接口（ExcelApi 1.9）？',
      'Does this Excel have the least the add-in needs (ExcelApi 1.9)?',
    ),
    expected: { excelApi19: true, isExcel: true },
    run: async () => {
      const { host } = await Office.onReady();
      const { requirements } = Office.context;
      const has = (minor: number): boolean => requirements.isSetSupported('ExcelApi', `1.${minor}`);
      return {
        excelApi19: has(9),
        isExcel: host === Office.HostType.Excel,
        messages: has(8),
        mergedAreas: has(13),
        triggerSource: has(14),
        notes: has(18),
        undoGroups: has(20),
        libraryKnowsNotes: 'notes' in Excel.Worksheet.prototype,
        platformIsTold: Office.context.platform !== undefined,
        isMac: Office.context.platform === Office.PlatformType.Mac,
      };
    },
  },
  {
    id: 'shared-runtime',
    traps: ['B7', 'B11'],
    group: 'platform',
    asks: words('这里有功能区按钮需要的共享运行时？', 'Is the shared runtime there that the ribbon button needs?'),
    expected: { isSupported: true },
    run: async () => ({
      isSupported: Office.context.requirements.isSetSupported('SharedRuntime', '1.1'),
      canShowPane: typeof Office.addin?.showAsTaskpane === 'function',
      canAssociate: typeof Office.actions?.associate === 'function',
    }),
  },
  {
    id: 'theme-and-language',
    traps: ['A46'],
    group: 'platform',
    asks: words('Office 说不说得出自己的语言和深浅色？', 'Does Office tell its language and whether it is dark?'),
    expected: { languageIsTold: true },
    run: async () => ({
      languageIsTold: typeof Office.context.displayLanguage === 'string',
      themeIsTold: Office.context.officeTheme?.bodyBackgroundColor !== undefined,
    }),
  },
];

/** The languages the add-in speaks; Chinese first. */
export type Locale = 'zh-CN' | 'en-US';

/** All of them. */
export const LOCALES: readonly Locale[] = ['zh-CN', 'en-US'];

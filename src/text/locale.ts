/** The languages the add-in speaks; Chinese first. */
export type Locale = 'zh-CN' | 'en-US';

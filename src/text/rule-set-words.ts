import type { LocalText } from '../core/local-text';

/** What is allowed as the id of a department's own rule set that has one of ours. */
export const ID_TAKEN: LocalText = {
  'zh-CN': '与自带的口径重名，请改用本单位自己的编号',
  'en-US': 'is the id of a rule set that comes with the add-in; choose one of your own',
};

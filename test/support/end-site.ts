import { endBrowsers } from './browsers';

export default endBrowsers;

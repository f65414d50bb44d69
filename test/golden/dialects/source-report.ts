export { weightTable as sheet } from '../source-report/sheet';

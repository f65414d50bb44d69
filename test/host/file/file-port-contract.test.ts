import { filePort } from '../../../src/host/file/file-port';
import { openWorkbook } from '../../../src/workbook/open-workbook';
import { buildXlsx } from '../../support/build-xlsx';
import { portContract } from '../../support/port-contract';

describe('as any door to a workbook', () =>
  portContract(async (source) => {
    const workbook = openWorkbook(buildXlsx(source), '自评表.xlsx');
    return { workbook, port: filePort(workbook) };
  }));

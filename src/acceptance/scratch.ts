/* Everything a probe touches stands in sheets that were added for it, and that go when it is done. */

const PREFIX = '绩效验收';

/** A sheet for one probe. */
export interface ScratchSheet {
  readonly id: string;
  readonly name: string;
}

/** Whether nothing at all stands in the workbook. */
export async function isEmptyWorkbook(): Promise<boolean> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
    for (const range of used) range.load('address');
    await context.sync();
    return used.every(({ isNullObject }) => isNullObject);
  });
}

/** The sheet in front. */
export async function sheetInFront(): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('id');
    await context.sync();
    return sheet.id;
  });
}

/** Puts it in front again; where Excel does not, nothing is lost. */
export async function bringToFront(sheetId: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetId).activate();
    await context.sync();
  }).catch(() => undefined);
}

export async function addScratchSheet(): Promise<ScratchSheet> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const taken = new Set(worksheets.items.map(({ name }) => name));
    let number = 1;
    while (taken.has(`${PREFIX}${number}`)) number += 1;
    const sheet = worksheets.add(`${PREFIX}${number}`);
    sheet.load('id,name');
    await context.sync();
    return { id: sheet.id, name: sheet.name };
  });
}

/** Takes scratch sheets away, one by one; returns those that Excel did not let go. */
export async function removeScratchSheets(names: readonly string[]): Promise<readonly string[]> {
  const left: string[] = [];
  for (const name of names) {
    try {
      await removeSheet(name);
    } catch {
      left.push(name);
    }
  }
  return left;
}

async function removeSheet(name: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('visibility');
    await context.sync();
    if (sheet.isNullObject) return;
    if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
    sheet.delete();
    await context.sync();
  });
}

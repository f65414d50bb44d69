import type { ExcelError } from './excel-error';
import type { HostObject } from './host-object';

/** The version of ExcelApi that brought a member; members that are not listed came with the first one. As office.js of
 *  npm names them in its own checks (which it does not carry out there: the flag is set on another class than the one it
 *  is read from); notes as documented. */
export const SINCE: Readonly<Record<string, string>> = {
  'Application.CalculationState': '1.9',
  'Application.CreateWorkbook': '1.8',
  'Application.DecimalSeparator': '1.11',
  'Application.SuspendApiCalculationUntilNextSync': '1.6',
  'Application.SuspendScreenUpdatingUntilNextSync': '1.9',
  'Application.ThousandsSeparator': '1.11',
  'Application.UseSystemSeparators': '1.11',
  'Chart.ChartType': '1.7',
  'Chart.Id': '1.7',
  'Chart.Worksheet': '1.2',
  'ChartCollection.GetCount': '1.4',
  'ChartCollection.GetItemOrNullObject': '1.4',
  'ConditionalFormat.GetRanges': '1.9',
  'ConditionalFormatCollection.GetItemOrNullObject': '1.14',
  'NamedItem.Delete': '1.4',
  'NamedItem.GetRangeOrNullObject': '1.4',
  'NamedItem.Formula': '1.7',
  'NamedItem.Scope': '1.4',
  'NamedItemCollection.Add': '1.4',
  'NamedItemCollection.GetCount': '1.4',
  'NamedItemCollection.GetItemOrNullObject': '1.4',
  'Range.ConditionalFormats': '1.6',
  'Range.CopyFrom': '1.9',
  'Range.DataValidation': '1.8',
  'Range.GetCellProperties': '1.9',
  'Range.GetColumnProperties': '1.9',
  'Range.GetIntersectionOrNullObject': '1.4',
  'Range.GetMergedAreasOrNullObject': '1.13',
  'Range.GetResizedRange': '1.3',
  'Range.GetSpecialCells': '1.9',
  'Range.GetSpecialCellsOrNullObject': '1.9',
  'Range.GetUsedRangeOrNullObject': '1.4',
  'Range.IsEntireColumn': '1.7',
  'Range.IsEntireRow': '1.7',
  'Range.Width': '1.10',
  'Range._ValidateArraySize': '1.3',
  'RangeFill.Pattern': '1.9',
  'RangeFill.TintAndShade': '1.9',
  'RangeFont.Strikethrough': '1.9',
  'RangeFormat.ColumnWidth': '1.2',
  'RangeFormat.IndentLevel': '1.9',
  'RangeFormat.Protection': '1.2',
  'RangeFormat.ShrinkToFit': '1.9',
  'RangeFormat.TextOrientation': '1.7',
  'Runtime.EnableEvents': '1.8',
  'Table.AutoFilter': '1.9',
  'Table.ShowFilterButton': '1.3',
  'Table.Worksheet': '1.2',
  'TableCollection.GetCount': '1.4',
  'TableCollection.GetItemOrNullObject': '1.4',
  'Workbook.CustomXmlParts': '1.5',
  'Workbook.Functions': '1.2',
  'Workbook.GetActiveCell': '1.7',
  'Workbook.GetSelectedRanges': '1.9',
  'Workbook.Name': '1.7',
  'Workbook.ReadOnly': '1.8',
  'Workbook.Properties': '1.7',
  'Workbook.UsePrecisionAsDisplayed': '1.9',
  'Workbook._Runtime': '1.5',
  'Worksheet.AutoFilter': '1.9',
  'Worksheet.Comments': '1.10',
  'Worksheet.FreezePanes': '1.7',
  'Worksheet.GetRangeByIndexes': '1.7',
  'Worksheet.GetRanges': '1.9',
  'Worksheet.GetUsedRangeOrNullObject': '1.4',
  'Worksheet.Names': '1.4',
  'Workbook.Notes': '1.18',
  'Worksheet.Notes': '1.18',
  'Worksheet.Protection': '1.2',
  'Worksheet.PageLayout': '1.9',
  'Worksheet._RegisterActivatedEvent': '1.7',
  'Worksheet._RegisterDataChangedEvent': '1.7',
  'Worksheet._RegisterDeactivatedEvent': '1.7',
  'Worksheet._RegisterSelectionChangedEvent': '1.7',
  'Worksheet.Calculate': '1.6',
  'WorksheetCollection.GetCount': '1.4',
  'WorksheetCollection.GetFirst': '1.5',
  'WorksheetCollection.GetItemOrNullObject': '1.4',
  'WorksheetCollection.GetLast': '1.5',
  'WorksheetCollection._RegisterActivatedEvent': '1.7',
  'WorksheetCollection._RegisterAddedEvent': '1.7',
  'WorksheetCollection._RegisterDataChangedEvent': '1.9',
  'WorksheetCollection._RegisterDeactivatedEvent': '1.7',
  'WorksheetCollection._RegisterDeletedEvent': '1.7',
  'WorksheetCollection._RegisterSelectionChangedEvent': '1.9',
};

/** The error for a member that the declared requirement set has not yet; null for one it has. */
export type Lacking = (type: string, name: string) => ExcelError | null;

/** Throws that error. */
export function requireMember(lacking: Lacking, object: HostObject, name: string): void {
  const error = lacking(object.type, name);
  if (error) throw error;
}

/** Whether a version of a requirement set, such as `1.20`, is at least another. */
export function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

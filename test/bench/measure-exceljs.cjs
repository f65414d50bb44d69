// Opens the file, changes column B, saves, and prints seconds and megabytes as JSON: FOLDER-OF-EXCELJS FILE OUTPUT
const [, , exceljs, file, output] = process.argv;
const ExcelJS = require(exceljs);

async function measure() {
  const start = performance.now();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const loaded = performance.now();
  const [sheet] = workbook.worksheets;
  for (let row = 1; row <= sheet.rowCount; row += 1) sheet.getCell(row, 2).value = row / 100;
  const changed = performance.now();
  await workbook.xlsx.writeFile(output);
  const saved = performance.now();
  const peak = process.resourceUsage().maxRSS / 1024;
  const seconds = { load: loaded - start, apply: changed - loaded, save: saved - changed };
  for (const name of Object.keys(seconds)) seconds[name] /= 1000;
  console.log(JSON.stringify({ ...seconds, peak }));
}

measure().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

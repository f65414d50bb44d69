"""Opens the file, changes column B, saves, and prints seconds and megabytes as JSON."""
import json, resource, sys, time
import openpyxl

start = time.perf_counter()
workbook = openpyxl.load_workbook(sys.argv[1])
loaded = time.perf_counter()
sheet = workbook.active
for row in range(1, sheet.max_row + 1):
    sheet.cell(row, 2).value = row / 100
changed = time.perf_counter()
workbook.save(sys.argv[2])
saved = time.perf_counter()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"load": loaded - start, "apply": changed - loaded, "save": saved - changed, "peak": peak}))

"""Opens and saves every workbook of a folder in memory; prints how many could be, and the processor time in seconds, as JSON."""
import io, json, os, sys, time
import openpyxl

done = 0
start = time.process_time()
for name in sorted(os.listdir(sys.argv[1])):
    try:
        openpyxl.load_workbook(os.path.join(sys.argv[1], name)).save(io.BytesIO())
        done += 1
    except Exception:
        pass  # broken on purpose
print(json.dumps({"done": done, "cpu": time.process_time() - start}))

"""Reads every workbook of a folder with openpyxl, as most scripts do, and prints how long it took."""

import io
import json
import pathlib
import resource
import sys
import time

import openpyxl

files = [path.read_bytes() for path in sorted(pathlib.Path(sys.argv[1]).glob("*.xlsx")) if path.name != "project.xlsx"]
start, cpu = time.perf_counter(), time.process_time()
for content in files:
    openpyxl.load_workbook(io.BytesIO(content), data_only=True)
print(
    json.dumps(
        {
            "ms": (time.perf_counter() - start) * 1000,
            "cpu": (time.process_time() - cpu) * 1000,
            "rss": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }
    )
)

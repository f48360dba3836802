"""Reads workbooks in another language than the product's, from the standard and from DOMAIN's words alone.

main.py FILE… prints a line of JSON for each. Without files it reads from its input, again and again, the length of a
file as four bytes, the project's currency as three letters, and the file; and answers each with a line.
"""
import json
import struct
import sys
import traceback

from package import Bad
from report import report
from workbook import Workbook


def said(data, currency):
    try:
        return report(Workbook(data), currency)
    except Bad as bad:
        return {"error": str(bad)[:200]}
    except Exception:  # A fault of this reader must not pass for one of the file.
        return {"failed": traceback.format_exc()[-600:]}


def main(paths):
    for path in paths:
        with open(path, "rb") as file:
            print(json.dumps({"file": path, **said(file.read(), "EUR")}, ensure_ascii=False))
    if paths:
        return
    source, target = sys.stdin.buffer, sys.stdout
    while True:
        head = source.read(7)
        if len(head) < 7:
            return
        (length,), currency = struct.unpack(">I", head[:4]), head[4:].decode("ascii")
        print(json.dumps(said(source.read(length), currency)), file=target, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

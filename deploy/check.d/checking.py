"""One line per check, as deploy/check prints them."""

import sys

_failed = False


def check(what, is_so, seen=""):
    global _failed
    print(f"{'ok    ' if is_so else 'FAILED'}  {what}", flush=True)
    if not is_so:
        _failed = True
        print("        " + str(seen).replace("\n", "\n        "), flush=True)


def end():
    sys.exit(1 if _failed else 0)

"""What an Assay run must satisfy before others build on it, read off its manifest.json.

Knows nothing of Airflow: any scheduler can call it, also from the command line:

    python3 assay_manifest.py OUT/date=2026-01-31 --previous OUT/date=2026-01-30

Exit code 0: all holds; 1: something does not, a line each on standard error; 2: there is no manifest.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

TABLES = ("documents", "repairs", "entities", "claims", "facts", "rejects")

# Below this many rows chance alone moves a count by more than any sensible limit.
FEWEST_FOR_DRIFT = 50


def problems(manifest: dict, previous: dict | None, max_reject_ratio: float, max_drift: float) -> list[str]:
    """What does not hold of a run, a sentence each; empty if all does.

    :param manifest: of the run
    :param previous: of the run before it, or None if there is none to compare with
    :param max_reject_ratio: greatest share of the records read that may be rejects, 0 to 1
    :param max_drift: greatest change of a table's rows against the run before, as a share of the
        greater of the two; 1 allows any
    """
    found = []
    rows = manifest["rows"]
    read = manifest["input"]["records_read"]
    kept = rows["documents"] + rows["rejects"]
    if kept != read:
        found.append(f"{read} records were read, but {kept} are documents or rejects")
    if read == 0:
        found.append("no record was read")
    elif rows["rejects"] > max_reject_ratio * read:
        found.append(
            f"{rows['rejects']} of {read} records are rejects, more than {max_reject_ratio:.1%}: "
            "the table rejects says why for each"
        )
    if previous is not None:
        found += drifts(rows, previous["rows"], max_drift)
    return found


def drifts(rows: dict, before: dict, max_drift: float) -> list[str]:
    """The tables whose number of rows changed by more than a share of the greater number."""
    found = []
    for table in ("documents", "entities", "claims"):
        now, then = rows[table], before[table]
        most = max(now, then)
        if most >= FEWEST_FOR_DRIFT and abs(now - then) > max_drift * most:
            found.append(f"{table} has {now} rows, the run before had {then}: more than {max_drift:.0%} apart")
    return found


def read(folder) -> dict | None:
    """The manifest in a run's output folder, or None if the run is not complete.

    :param folder: anything with ``/`` and ``read_text``, such as ``pathlib.Path`` or Airflow's
        ``ObjectStoragePath``
    """
    try:
        return json.loads((folder / "manifest.json").read_text())
    except FileNotFoundError:
        return None


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Checks the manifest of an Assay run.")
    parser.add_argument("folder", type=Path, help="the run's output folder")
    parser.add_argument("--previous", type=Path, help="the output folder of the run before it")
    parser.add_argument("--max-reject-ratio", type=float, default=0.05)
    parser.add_argument("--max-drift", type=float, default=0.5)
    options = parser.parse_args(arguments)
    manifest = read(options.folder)
    if manifest is None:
        print(f"{options.folder} has no manifest.json: the run is not complete", file=sys.stderr)
        return 2
    previous = read(options.previous) if options.previous else None
    found = problems(manifest, previous, options.max_reject_ratio, options.max_drift)
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

#!/usr/bin/env python3
"""Tells whether two output folders hold the same rows, whatever their order. Standard library only.

    compare_runs.py OUT1 OUT2      exit code 0 if they do, 1 if not
"""
import csv
import pathlib
import sys
from collections import Counter

TABLES = ('documents', 'repairs', 'entities', 'claims', 'facts', 'rejects')


def rows(folder, table):
    found = Counter()
    files = sorted((pathlib.Path(folder) / table).glob('*.csv'))
    if not files:
        sys.exit(f'{folder} has no CSV files of {table}')
    for file in files:
        with open(file, encoding='utf-8', newline='') as lines:
            found.update(tuple(row) for row in csv.reader(lines))
    return found, len(files)


def main(first, second):
    csv.field_size_limit(sys.maxsize)
    same = True
    for table in TABLES:
        (one, one_files), (other, other_files) = rows(first, table), rows(second, table)
        header = next(iter(one))
        one[header] -= one_files
        other[header] -= other_files
        missing, extra = sum((one - other).values()), sum((other - one).values())
        print(f'{table:10} {sum(one.values()):6} rows, {missing} only in the first, {extra} only in the second')
        same = same and not missing and not extra
    return 0 if same else 1


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))

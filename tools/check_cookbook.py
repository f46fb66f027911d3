#!/usr/bin/env python3
"""Runs the Python blocks of docs/cookbook.md and compares what they answer with the tables below them.

    check_cookbook.py OUT      exit code 0 if all are as the page says; needs pandas and pyarrow
"""
import decimal
import pathlib
import re
import sys

import pandas as pd

PAGE = pathlib.Path(__file__).resolve().parent.parent / 'docs' / 'cookbook.md'
BLOCK = re.compile(r'^```python( setup)?\n(.*?)^```\n(?:\n((?:\|[^\n]*\n)+))?', re.S | re.M)


def cell(value):
    if value is None or value is pd.NA or value != value:
        return ''
    if isinstance(value, (decimal.Decimal, float)):
        number = decimal.Decimal(str(value)).normalize()
        return f'{number:f}'
    return str(value).replace('|', '\\|')


def rendered(answer):
    rows = [[str(name) for name in answer.columns], ['---'] * len(answer.columns)]
    rows += [[cell(value) for value in row] for row in answer.itertuples(index=False, name=None)]
    return ''.join('| ' + ' | '.join(row) + ' |\n' for row in rows)


def main(output):
    names = {}
    wrong = 0
    for setup, code, expected in BLOCK.findall(PAGE.read_text(encoding='utf-8')):
        exec(code.replace('out/press-releases', output), names)
        if setup:
            continue
        actual = rendered(names.pop('answer'))
        if actual != expected:
            wrong += 1
            print(f'this block:\n{code}\nanswers:\n{actual}\nnot:\n{expected}')
    print('the Python of the cookbook answers as it says' if not wrong else f'{wrong} answers differ')
    return 1 if wrong else 0


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1].rstrip('/')))

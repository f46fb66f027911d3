#!/usr/bin/env python3
"""Checks the hand-made gold of testdata/gold against the undamaged texts. Exit code 1 and a line for each fault.

    python3 tools/testdata/check_gold.py [FOLDER]

FOLDER is one that holds its gold beside its `documents`, such as testdata/unseen.

Every context stands exactly once in its document and holds its quote exactly once, ids are unique, a base is a claim
of the same document, and every code is one of the closed sets. Spaces, characters without width and variants in width
do not count. Standard library only.
"""
import json
import sys
import unicodedata
from decimal import Decimal, InvalidOperation
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCUMENTS, SOURCES, GOLD = ROOT / 'testdata/documents', Path(__file__).parent / 'sources', ROOT / 'testdata/gold'
# The documents that make_documents.py damages: their gold is about the undamaged source.
UNDAMAGED = {
    'summer-night-checks-glossed.txt': 'traffic/summer-night-checks.txt',
    'tianshui-annual-report-utf16.txt': 'court/tianshui-annual-report.txt',
    'autumn-fire-prevention-gb18030.txt': 'fire/autumn-fire-prevention.txt',
    'kaohsiung-employment-big5.txt': 'economy/kaohsiung-employment.txt'}
# The line after which a page holds its article for the second time: gold is about the first.
REPEATS_AFTER = {'relocation-page-twice.txt': '版权所有 皋城在线 未经授权不得转载'}
COUNTS = {f'{{{what}}}' for what in 'case person gang account card vehicle batch event copy item'.split()}
UNITS = {  # the units that may stand with a kind; counts and currencies are closed, measures are those used here
    'count': COUNTS, 'money': {'CNY', 'USD', 'TWD', 'HKD', 'GBP', 'EUR'}, 'percent': {'%', '{pp}'}, 'multiple': {'1'},
    'duration': {'s', 'min', 'h', 'd', 'wk', 'mo', 'a'},
    'measure': {'mm', 'm', 'km', 'm2', 'har', 'm3', 'ug', 'mg', 't', 'kW.h'}}
TYPES = {'PERSON', 'ORG', 'PLACE', 'DATE', 'CAMPAIGN', 'WORK', 'CONTACT', 'LICENSE'}
COMPARATORS = {'=', '>', '>=', '<', '<=', '~'}
DIRECTIONS, BASES = {None, 'up', 'down', 'flat'}, {None, 'yoy', 'mom', 'qoq'}
COMMON = {'doc', 'id', 'context', 'optional'}
FIELDS = {
    'claims': COMMON | {'quote', 'value', 'value_high', 'comparator', 'comparator_alt', 'kind', 'unit', 'unit_alt', 'counted', 'predicate',
                        'indicator', 'direction', 'basis', 'direction+basis_alt', 'base', 'place_code', 'period',
                        'period_alt'},
    'entities': COMMON | {'type', 'text', 'name', 'ref', 'role'}}


def squeeze(text):
    return ''.join(char for char in unicodedata.normalize('NFKC', text)
                   if not char.isspace() and unicodedata.category(char) != 'Cf')


def text_of(name, documents):
    path = SOURCES / UNDAMAGED[name] if name in UNDAMAGED else min(documents.rglob(name))
    text = path.read_text(encoding='utf-8')
    return squeeze(text.partition(REPEATS_AFTER[name])[0] if name in REPEATS_AFTER else text)


def is_decimal(text):
    try:
        return Decimal(text).is_finite()
    except InvalidOperation:
        return False


def faults_of(table, row, text, claims):
    context, quote = squeeze(row['context']), squeeze(row['quote' if table == 'claims' else 'text'])
    if (times := text.count(context)) != 1:
        yield f'context stands {times} times in the text: {row["context"]!r}'
    if context.count(quote) != 1:
        yield f'quote stands {context.count(quote)} times in its context: {quote!r}'
    if extra := row.keys() - FIELDS[table]:
        yield f'unknown fields {sorted(extra)}'
    if table == 'entities':
        if row['type'] not in TYPES:
            yield f'unknown type {row["type"]!r}'
        return
    if row['unit'] not in UNITS.get(row['kind'], ()):
        yield f'unit {row["unit"]!r} does not go with kind {row["kind"]!r}'
    if row['comparator'] not in COMPARATORS:
        yield f'unknown comparator {row["comparator"]!r}'
    if row.get('direction') not in DIRECTIONS or row.get('basis') not in BASES:
        yield 'unknown direction or basis'
    if not all(is_decimal(row[value]) for value in ('value', 'value_high') if value in row):
        yield f'value is no decimal: {row["value"]!r}'
    if base := row.get('base'):
        if claims.get(base, {}).get('doc') != row['doc'] or base == row['id']:
            yield f'base {base!r} is not another claim of the document'


def main():
    documents, gold = (Path(sys.argv[1]) / 'documents', Path(sys.argv[1])) if sys.argv[1:] else (DOCUMENTS, GOLD)
    tables = {table: [json.loads(line) for line in (gold / f'{table}.jsonl').read_text(encoding='utf-8').splitlines()]
              for table in FIELDS}
    claims = {row['id']: row for row in tables['claims']}
    texts = {row['doc']: text_of(row['doc'], documents) for rows in tables.values() for row in rows}
    faults, seen = [], set()
    for table, rows in tables.items():
        for row in rows:
            if row['id'] in seen:
                faults.append(f'{row["id"]}: id is used twice')
            seen.add(row['id'])
            faults += [f'{row["id"]}: {fault}' for fault in faults_of(table, row, texts[row['doc']], claims)]
    print(*faults, sep='\n', end='\n' if faults else '')
    for table, rows in tables.items():
        print(f'{table}: {len(rows)} rows, {sum(row.get("optional", False) for row in rows)} optional, '
              f'{len({row["doc"] for row in rows})} documents')
    return int(bool(faults))


if __name__ == '__main__':
    sys.exit(main())

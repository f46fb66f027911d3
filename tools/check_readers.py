#!/usr/bin/env python3
"""Reads two runs over the same documents with pyarrow, pandas, Frictionless and, where there is one, LibreOffice.

    check_readers.py PLAIN OTHER      exit code 0 if every reader sees the same rows with their types

PLAIN holds Parquet and CSV; OTHER, too, with --csvDialect=excel and --partitionBy=published_on. What is needed is in
tools/requirements-readers.txt.
"""
import collections
import copy
import csv
import datetime
import decimal
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import frictionless
import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.dataset as ds

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLES = {'documents': 'document', 'repairs': 'repair', 'entities': 'entity', 'claims': 'claim', 'facts': 'fact', 'rejects': 'reject'}
PARTITIONED = ('documents', 'entities', 'claims')
HAN = re.compile('[\u4e00-\u9fff]')
TYPES = {
    'string': (pa.string(), str),
    'int': (pa.int32(), int),
    'long': (pa.int64(), int),
    'double': (pa.float64(), float),
    'boolean': (pa.bool_(), lambda text: {'true': True, 'false': False}[text]),
    'date': (pa.date32(), datetime.date.fromisoformat),
    'decimal': (pa.decimal128(38, 9), decimal.Decimal),
    'array': (pa.list_(pa.string()), lambda text: tuple(text.split())),
}

problems = []


def check(holds, what):
    if not holds:
        problems.append(what)
        print('NOT SO:', what)


def columns(table):
    """Name, Arrow type, reader of CSV text and whether it may be null, out of the table's schema."""
    for field in json.loads((ROOT / f'src/main/avro/{TABLES[table]}.avsc').read_text(encoding='utf-8'))['fields']:
        union = field['type'] if isinstance(field['type'], list) else [field['type']]
        kind = next(part for part in union if part != 'null')
        name = kind if isinstance(kind, str) else kind.get('logicalType', kind['type'])
        yield field['name'], *TYPES[name], 'null' in union


def hashable(value):
    return tuple(value) if isinstance(value, list) else value


def parquet_rows(dataset, table):
    names = [name for name, *_ in columns(table)]
    rows = zip(*(dataset.to_table().column(name).to_pylist() for name in names)) if names else ()
    return collections.Counter(tuple(map(hashable, row)) for row in rows)


def plain_parquet(output, table):
    dataset = ds.dataset(sorted(map(str, (output / table).glob('*.parquet'))), format='parquet')
    for name, arrow, _, nullable in columns(table):
        field = dataset.schema.field(name)
        same = field.type == arrow or (pa.types.is_list(arrow) and pa.types.is_list(field.type) and pa.types.is_string(field.type.value_type))
        check(same, f'{table}.{name} is {arrow} in Parquet, not {field.type}')
        check(field.nullable == nullable, f'{table}.{name}: nullable is {nullable} in Parquet')
    return dataset


def partitioned_parquet(output, table):
    partitioning = ds.partitioning(pa.schema([('published_on', pa.date32())]), flavor='hive') if table in PARTITIONED else None
    dataset = ds.dataset(str(output / table), format='parquet', partitioning=partitioning, exclude_invalid_files=True)
    if table in PARTITIONED:
        folders = {path.parent.name for path in (output / table).glob('*/*.parquet')}
        check(len(folders) > 1 and not list((output / table).glob('*.parquet')), f'{table} lies in partitions')
        check(dataset.schema.field('published_on').type == pa.date32(), f'{table} has the column of its partitions')
    return dataset


def csv_rows(output, table, excel):
    known = list(columns(table))
    found = collections.Counter()
    for part in sorted((output / table).glob('*.csv')):
        check(part.read_bytes().startswith(b'\xef\xbb\xbf') == excel, f'{part.name} of {table}: a byte order mark is for excel alone')
        frame = pd.read_csv(part, dtype=str, keep_default_na=False, encoding='utf-8-sig' if excel else 'utf-8')
        check(list(frame.columns) == [name for name, *_ in known], f'{table}: the CSV header names the columns')
        for row in frame.itertuples(index=False, name=None):
            values = []
            for text, (name, _, read, nullable) in zip(row, known):
                if excel and text[:1] in '=+-@\t\r' and text and read is str:
                    check(False, f'{table}.{name}: {text[:20]!r} could be a formula')
                if excel and text.startswith("'"):
                    text = text[1:]
                values.append(None if nullable and not text else read(text))
            found[tuple(values)] += 1
    return found


def check_rows(plain, other):
    for table in TABLES:
        expected = parquet_rows(plain_parquet(plain, table), table)
        readings = {
            'CSV': csv_rows(plain, table, excel=False),
            'CSV for spreadsheets': csv_rows(other, table, excel=True),
            'partitioned Parquet': parquet_rows(partitioned_parquet(other, table), table),
        }
        for reading, rows in readings.items():
            check(rows == expected, f'{table}: {reading} has the rows of Parquet '
                  f'({(expected - rows).total()} missing, {(rows - expected).total()} more)')
        print(f'{table:10} {expected.total():6} rows in Parquet, partitioned Parquet and both dialects of CSV')
    texts = ''.join(ds.dataset(sorted(map(str, (plain / 'documents').glob('*.parquet')))).to_table().column('text').to_pylist())
    check(HAN.search(texts) and '\ufffd' not in texts[:1000], 'there are Chinese texts')


def check_pandas(plain):
    parts = sorted((plain / 'claims').glob('*.parquet'))
    claims = pd.concat([pd.read_parquet(part, dtype_backend='pyarrow') for part in parts])
    check(str(claims.dtypes['value']) == 'decimal128(38, 9)[pyarrow]', f'pandas has claims.value as a decimal, not {claims.dtypes["value"]}')
    check('date32' in str(claims.dtypes['period_start']), f'pandas has claims.period_start as a date, not {claims.dtypes["period_start"]}')
    numpy = pd.concat(map(pd.read_parquet, parts))
    check(all(isinstance(value, decimal.Decimal) for value in numpy['value']), 'pandas has decimals without pyarrow types, too')


def check_package(output):
    descriptor = json.loads((output / 'datapackage.json').read_text(encoding='utf-8'))
    try:
        # Takes version 1 of the standard, in which a path may be a list, and refuses what is not after it.
        frictionless.Package.from_descriptor(copy.deepcopy(descriptor))
    except frictionless.FrictionlessException as error:
        check(False, f'{output}: datapackage.json follows the standard: {[reason.message for reason in error.reasons or [error.error]]}')
    for resource in descriptor['resources']:
        paths = resource['path'] if isinstance(resource['path'], list) else [resource['path']]
        check(all((output / path).is_file() for path in paths), f'{resource["name"]}: its files are there')
    # Frictionless reads CSV by itself; of Parquet it needs another library than the ones tried here.
    descriptor['resources'] = [resource for resource in descriptor['resources'] if resource['format'] == 'csv']
    csv.field_size_limit(sys.maxsize)
    report = frictionless.Package.from_descriptor(descriptor, basepath=str(output)).validate()
    errors = [error for task in report.tasks for error in task.errors]
    check(report.valid, f'{output}: Frictionless finds the CSV as described: {[error.message for error in errors[:3]]}')
    print(f'Frictionless: {len(descriptor["resources"])} tables of {output.name} are as datapackage.json says')


def check_spreadsheet(other):
    office = shutil.which('soffice')
    if not office:
        print('no LibreOffice here: the tables were opened in no spreadsheet')
        return
    for table in ('claims', 'entities'):
        known = list(columns(table))
        expected = parquet_rows(partitioned_parquet(other, table), table)
        rows = collections.Counter()
        with tempfile.TemporaryDirectory() as folder:
            for part in sorted((other / table).glob('*.csv')):
                subprocess.run(
                    [office, f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', 'xlsx',
                     '--infilter=CSV:44,34,76,1', '--outdir', folder, str(part)],
                    check=True, capture_output=True, timeout=180)
                sheet = openpyxl.load_workbook(pathlib.Path(folder) / part.with_suffix('.xlsx').name).active
                body = sheet.iter_rows(min_row=2)
                check([cell.value for cell in next(sheet.iter_rows(max_row=1))] == [name for name, *_ in known],
                      f'{table}: the first cell of a spreadsheet holds no byte order mark')
                for cells in body:
                    check(all(cell.data_type != 'f' for cell in cells), f'{table}: a spreadsheet has no formula')
                    rows[tuple(shown(cell.value, read) for cell, (_, _, read, _) in zip(cells, known) if is_shown(read))] += 1
        wanted = collections.Counter()
        for row, count in expected.items():
            wanted[tuple(shown(value, read) for value, (_, _, read, _) in zip(row, known) if is_shown(read))] += count
        check(rows == wanted, f'{table}: a spreadsheet shows the texts and decimals: {list((wanted - rows))[:1]} {list((rows - wanted))[:1]}')
        print(f'{table:10} {rows.total():6} rows in LibreOffice, no formula among them')


def is_shown(read):
    return read in (str, decimal.Decimal)


def shown(value, read):
    """A cell as far as a spreadsheet keeps it: Chinese texts, and 15 digits of a decimal."""
    if value is None:
        return None
    if read is decimal.Decimal:
        return f'{float(value):.15g}'
    text = str(value)
    return re.sub(r'\s+', ' ', text).strip() if HAN.search(text) else ''


def main(plain, other):
    check_rows(plain, other)
    check_pandas(plain)
    check_package(plain)
    check_package(other)
    check_spreadsheet(other)
    print('all readers agree' if not problems else f'{len(problems)} problems')
    return 1 if problems else 0


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*map(pathlib.Path, sys.argv[1:])))

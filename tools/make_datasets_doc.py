#!/usr/bin/env python3
"""Writes docs/datasets.md from the Avro schemas in src/main/avro.

    python3 tools/make_datasets_doc.py            writes it
    python3 tools/make_datasets_doc.py --check    exit code 1 if it is not current
"""
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).parents[1]
TABLES = {'documents': 'document', 'repairs': 'repair', 'entities': 'entity', 'claims': 'claim', 'facts': 'fact', 'rejects': 'reject'}
HEAD = """\
# The datasets

Six tables, each as Parquet and CSV with the same columns. This page is made from the schemas in `src/main/avro` by
`tools/make_datasets_doc.py`; the same schemas make the rows, the CSV header and `datapackage.json`.

- Text offsets count Unicode code points in `documents.text`, `end` exclusive: in Python `text[start:end]` is the quote.
- Source offsets count bytes in the source record as it was read (after decompression, before decoding), `end` exclusive.
- Ids are lower-case hex and stable: the same bytes at the same path below the input root give the same ids on every run. The
  input root is the deepest folder that all inputs of a run share.
- A column with `?` may be null: unknown or not applicable. CSV writes null as nothing at all.
- Numbers that came from text are decimals, never floats. CSV writes them without trailing zeros.
- CSV follows RFC 4180, in UTF-8. With `--csvDialect=excel` each file begins with a byte order mark, and an apostrophe stands before every text
  that begins with `=`, `+`, `-`, `@`, a tab, a carriage return or an apostrophe, so that no spreadsheet takes it for a formula.
- Parquet has logical types (decimal, date, string, list), is packed with Zstandard, and has row groups of up to 32 MB.
- With `--partitionBy=published_on` (or `language`) the Parquet of `documents`, `entities` and `claims` lies in a folder for each value, as Hive has
  it: `claims/published_on=2026-01-31/part-00000.parquet`, and `published_on=__HIVE_DEFAULT_PARTITION__` where it is null. The files of `documents` do
  without that column then; readers that know the convention add it to all three: DuckDB with `'OUT/claims/**/*.parquet'`, Spark,
  pyarrow with `dataset('OUT/claims', partitioning='hive', exclude_invalid_files=True)`. DuckDB 1.1 reads a column of dates with nulls among
  them as text: `try_cast(published_on AS DATE)`. CSV, whose readers do not know it, is not partitioned; nor are the other tables.
- `documents` rows + `rejects` rows = records read; `manifest.json` checks it, and its presence means that the run is complete.
"""

# What a table's columns do not say by themselves.
NOTES = {'repairs': '''\
**Replay.** Decode the record as `charset` says. Rows of kind `charset` tell what decoding did already; the others are edits of the decoded
text (of a web page or a JSON field: of its text). No two of them share a byte, so that their order makes no difference: read CR LF as
LF, then put for each row its `after` in the place of the characters that stand on its bytes, which are its `before`; the result is
`documents.text`. The other way round undoes it. An edit of what another edit made is one row with it, of the kind of the wider one: what was
repaired inside a removed passage is not told apart from its removal. A row whose `after` was cut cannot be replayed from the table; edits
that go character by character are split before it comes to that. The line ends of a document in CR LF are one row, at the first.
'''}


def type_of(schema):
    if isinstance(schema, list):
        return type_of(next(part for part in schema if part != 'null')) + '?'
    if isinstance(schema, str):
        return schema
    if schema['type'] == 'array':
        return f'list of {type_of(schema["items"])}'
    if schema.get('logicalType') == 'decimal':
        return f'decimal({schema["precision"]},{schema["scale"]})'
    return schema.get('logicalType', schema['type'])


def page():
    parts = [HEAD]
    for table, schema in TABLES.items():
        record = json.loads((ROOT / f'src/main/avro/{schema}.avsc').read_text(encoding='utf-8'))
        parts.append(f'\n## {table}\n{record["doc"]}\n\n| column | type | meaning |\n|---|---|---|\n')
        parts += [f'| {field["name"]} | {type_of(field["type"])} | {field["doc"]} |\n' for field in record['fields']]
        if table in NOTES:
            parts.append('\n' + NOTES[table])
    return ''.join(parts)


target = ROOT / 'docs/datasets.md'
if '--check' in sys.argv:
    if target.read_text(encoding='utf-8') != page():
        sys.exit('docs/datasets.md is not current: run tools/make_datasets_doc.py')
else:
    target.write_text(page(), encoding='utf-8')

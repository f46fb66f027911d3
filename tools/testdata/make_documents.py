#!/usr/bin/env python3
"""Writes the test documents that are not plain UTF-8 text, or whose damage is best made by machine.

    python3 tools/testdata/make_documents.py

Reads the undamaged UTF-8 texts of tools/testdata/sources and writes into testdata/documents; every other document there
was written by hand. Always the same bytes: no clock, and a fixed seed. Standard library only.
"""
import gzip
import html
import io
import random
import re
import struct
import zlib
from pathlib import Path

SOURCES = Path(__file__).parent / 'sources'
DOCUMENTS = Path(__file__).parents[2] / 'testdata' / 'documents'
SEED = 20240229

IDEOGRAPHIC_SPACE, NO_BREAK_SPACE, ZERO_WIDTH_SPACE, BOM = '\u3000', '\u00a0', '\u200b', '\ufeff'
# The first sight of each of these characters on the page of entities is written as a reference.
REFERENCES = {'\u4e2d': '&#20013;', '\u6d31': '&#x6D31;', '\u201c': '&ldquo;', '\u201d': '&rdquo;'}


def source(name):
    return (SOURCES / name).read_text(encoding='utf-8')


def write(name, content):
    path = DOCUMENTS / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def glossed(text, table):
    """The text with the reading of a character behind it, as web converters leave it."""
    rows = [line.split('\t') for line in table.splitlines() if line and not line.startswith('#')][1:]
    glosses = dict(rows)
    longest_first = sorted(glosses, key=lambda clean: (-len(clean), clean))
    return re.sub('|'.join(map(re.escape, longest_first)), lambda match: glosses[match[0]], text)


def full_width(text):
    return ''.join(chr(ord(char) + 0xFEE0) if '!' <= char <= '~' else char for char in text)


def padded(text):
    """Carries out the marks of the source: {F:…} in full width, {I} {N} {Z} white space; lines end in CR LF."""
    text = re.sub(r'\{F:([^}]*)\}', lambda match: full_width(match[1]), text)
    for mark, char in ('{I}', IDEOGRAPHIC_SPACE), ('{N}', NO_BREAK_SPACE), ('{Z}', ZERO_WIDTH_SPACE):
        text = text.replace(mark, char)
    return text.replace('\n', '\r\n')


def with_entities(text):
    text = html.escape(text, quote=False)
    for char, reference in REFERENCES.items():
        text = text.replace(char, reference, 1)
    return text


def png(side):
    """A small grey picture of noise: a binary file that begins like any other picture."""
    noise = random.Random(SEED)
    rows = b''.join(b'\x00' + noise.randbytes(side) for _ in range(side))

    def chunk(kind, content):
        return struct.pack('>I', len(content)) + kind + content + struct.pack('>I', zlib.crc32(kind + content))

    header = struct.pack('>IIBBBBB', side, side, 8, 0, 0, 0, 0)
    # Stored, not deflated: the bytes do not depend on the version of zlib.
    return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', header) + chunk(b'IDAT', zlib.compress(rows, 0))
            + chunk(b'IEND', b''))


def gzipped(content):
    """One gzip member without name and time."""
    packed = io.BytesIO()
    with gzip.GzipFile(filename='', mode='wb', compresslevel=9, fileobj=packed, mtime=0) as member:
        member.write(content)
    return packed.getvalue()


def main():
    checks = source('traffic/summer-night-checks.txt')
    write('traffic/summer-night-checks-glossed.txt', glossed(checks, source('traffic/glosses.tsv')).encode())
    write('fire/autumn-fire-prevention-gb18030.txt', source('fire/autumn-fire-prevention.txt').encode('gb18030'))
    write('economy/kaohsiung-employment-big5.txt', source('economy/kaohsiung-employment.txt').encode('big5'))
    write('economy/qinzhou-port.txt.gz', gzipped(source('economy/qinzhou-port.txt').encode()))
    write('court/tianshui-annual-report-utf16.txt',
          (BOM + source('court/tianshui-annual-report.txt')).encode('utf-16-le'))
    write('health/neijiang-vaccination-full-width.txt', padded(source('health/neijiang-vaccination.txt')).encode())
    write('environment/erhai-bulletin-entities.txt',
          (BOM + with_entities(source('environment/erhai-bulletin.txt'))).encode())
    write('broken/empty.txt', b'')
    write('broken/thumbnail.png', png(24))
    write('mirror/campus-inspection-translated.txt',
          (DOCUMENTS / 'education/campus-inspection-translated.txt').read_bytes())


if __name__ == '__main__':
    main()

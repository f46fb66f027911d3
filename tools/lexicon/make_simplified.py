#!/usr/bin/env python3
"""Writes src/main/resources/dev/assay/text/simplified.tsv from OpenCC's TSCharacters.

    pip install opencc-python-reimplemented==0.1.7
    python3 tools/lexicon/make_simplified.py
"""
import os
import pathlib

import opencc

HEAD = """\
# Traditional Han characters and their simplified form, one to one.
# source: OpenCC TSCharacters.txt, by way of the PyPI package opencc-python-reimplemented 0.1.7; the first form where several stand
# licence: Apache-2.0
# made by: tools/lexicon/make_simplified.py
traditional\tsimplified
"""
SOURCE = pathlib.Path(os.path.dirname(opencc.__file__), 'dictionary', 'TSCharacters.txt')
TARGET = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/text/simplified.tsv'

rows = []
for line in SOURCE.read_text(encoding='utf-8').splitlines():
    traditional, _, forms = line.partition('\t')
    simplified = forms.split(' ')[0]
    if len(traditional) == 1 and len(simplified) == 1 and traditional != simplified:
        rows.append(f'{traditional}\t{simplified}\n')
TARGET.write_text(HEAD + ''.join(sorted(set(rows))), encoding='utf-8')
print(f'{len(set(rows))} characters in {TARGET}')

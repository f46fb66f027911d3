#!/usr/bin/env python3
"""Writes src/main/resources/dev/assay/text/simplified.tsv from OpenCC's TSCharacters and its variants of regions.

    pip install opencc-python-reimplemented==0.1.7
    python3 tools/lexicon/make_simplified.py
"""
import os
import pathlib

import opencc

HEAD = """\
# Traditional Han characters and their simplified form, one to one.
# source: OpenCC TSCharacters.txt, and HKVariants.txt and TWVariants.txt for what Hong Kong and Taiwan write in their place,
#   by way of the PyPI package opencc-python-reimplemented 0.1.7; the first form where several stand
# licence: Apache-2.0
# made by: tools/lexicon/make_simplified.py
traditional\tsimplified
"""
SOURCE = pathlib.Path(os.path.dirname(opencc.__file__), 'dictionary')
TARGET = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/text/simplified.tsv'


def entries(name):
    """The characters of a dictionary and their forms."""
    for line in (SOURCE / name).read_text(encoding='utf-8').splitlines():
        character, _, forms = line.partition('\t')
        if len(character) == 1:
            yield character, forms.split()


def is_simplified(character):
    """Whether mainland texts write it: 么 stands for 幺 in Taiwan, but is itself elsewhere."""
    try:
        return bool(character.encode('gb2312'))
    except UnicodeEncodeError:
        return False


simplified = {traditional: forms[0] for traditional, forms in entries('TSCharacters.txt')}
for name in ('HKVariants.txt', 'TWVariants.txt'):
    for standard, variants in entries(name):
        for variant in filter(lambda form: not is_simplified(form), variants):
            simplified.setdefault(variant, simplified.get(standard, standard))
rows = sorted(f'{traditional}\t{form}\n' for traditional, form in simplified.items()
              if len(traditional) == 1 and len(form) == 1 and traditional != form)
TARGET.write_text(HEAD + ''.join(rows), encoding='utf-8')
print(f'{len(rows)} characters in {TARGET}')

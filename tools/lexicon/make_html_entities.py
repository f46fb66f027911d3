#!/usr/bin/env python3
"""Writes src/main/resources/dev/assay/lexicon/shared/html_entities.tsv from Python's html.entities (HTML 4 names and apos).

    python3 tools/lexicon/make_html_entities.py
"""
import html.entities
import pathlib

HEAD = """\
# Names of HTML character references and the code point that each stands for, in hexadecimal. Names are case-sensitive.
# source: HTML 4.01, section 24 (W3C), by way of Python's html.entities.name2codepoint, and apos of HTML 5
# licence: W3C Software and Document Licence; facts
# made by: tools/lexicon/make_html_entities.py
name\tcode_point
"""
TARGET = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/lexicon/shared/html_entities.tsv'
names = dict(html.entities.name2codepoint, apos=0x27)
TARGET.parent.mkdir(parents=True, exist_ok=True)
TARGET.write_text(HEAD + ''.join(f'{name}\t{names[name]:04X}\n' for name in sorted(names)), encoding='utf-8')
print(f'{len(names)} names in {TARGET}')

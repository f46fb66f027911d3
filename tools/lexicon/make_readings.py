#!/usr/bin/env python3
"""Writes src/main/resources/dev/assay/lexicon/zh/readings.tsv from pypinyin's table of single characters.

    pip install pypinyin==0.55.0
    python3 tools/lexicon/make_readings.py

One row a syllable, tone mark and all: that is a sixth of the size of one row a character, and answers the question
that is asked ("is this syllable a reading of that character?") with one look-up and one search.
"""
import collections
import pathlib
import unicodedata

from pypinyin.constants import PINYIN_DICT

HEAD = """\
# Readings of Han characters: each syllable of Hanyu Pinyin with the characters that are read so, simplified and traditional.
# "first" holds the characters whose first (most common) reading it is, "other" those that have it beside another.
# source: PyPI package pypinyin 0.55.0 (its table of single characters, from the Unicode Unihan database and pinyin-data)
# licence: MIT
# made by: tools/lexicon/make_readings.py
syllable\tfirst\tother
"""
# Tone sandhi that texts write out, and neutral tones that the table may lack.
SPOKEN = {'一': 'yí,yì', '不': 'bú', '们': 'men', '們': 'men', '了': 'le', '着': 'zhe', '著': 'zhe', '的': 'de', '地': 'de', '得': 'de',
          '子': 'zi', '么': 'me', '麼': 'me', '吗': 'ma', '嗎': 'ma', '呢': 'ne', '吧': 'ba', '啊': 'a'}
TARGET = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/lexicon/zh/readings.tsv'

first = collections.defaultdict(set)
other = collections.defaultdict(set)
for code_point, readings in PINYIN_DICT.items():
    character = chr(code_point)
    if len(unicodedata.normalize('NFC', character)) != 1 or unicodedata.normalize('NFC', character) != character:
        continue  # a compatibility form, which no repaired text holds
    # Beyond the basic plane nothing but dictionaries glosses a character.
    if code_point < 0x3400 or code_point > 0xFFFF:
        continue
    syllables = [unicodedata.normalize('NFC', s) for s in (readings + ',' + SPOKEN.get(character, '')).split(',') if s]
    first[syllables[0]].add(character)
    for syllable in syllables[1:]:
        if syllable != syllables[0]:
            other[syllable].add(character)
rows = [f"{s}\t{''.join(sorted(first[s]))}\t{''.join(sorted(other[s]))}".rstrip('\t') + '\n' for s in sorted(first.keys() | other.keys())]
TARGET.parent.mkdir(parents=True, exist_ok=True)
TARGET.write_text(HEAD + ''.join(rows), encoding='utf-8')
print(f'{len(rows)} syllables in {TARGET}')

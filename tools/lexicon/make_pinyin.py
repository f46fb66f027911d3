#!/usr/bin/env python3
"""Writes en/pinyin.tsv: the syllables that romanized Chinese names are made of. Run make_common_words.py first.

    pip install pypinyin==0.55.0
    python3 tools/lexicon/make_pinyin.py
"""
import pathlib

from pypinyin import Style, pinyin

HEAD = """\
# Syllables of romanized Chinese. use: "surname" for those that are also surnames.
# source: readings of the PyPI package pypinyin 0.55.0; surnames of zh/surnames.tsv
# licence: MIT
# made by: tools/lexicon/make_pinyin.py
syllable\tuse
"""
LEXICONS = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/lexicon'


def column(path):
    lines = [line for line in (LEXICONS / path).read_text(encoding='utf-8').splitlines() if line[0] != '#']
    return [line.split('\t')[0] for line in lines[1:]]


def readings(text, heteronym=False):
    return [syllable.replace('ü', 'u') for one in pinyin(text, style=Style.NORMAL, heteronym=heteronym) for syllable in one]


syllables = {s for character in column('zh/name_characters.tsv') for s in readings(character)} | {'lv', 'nv', 'lyu'}
surnames = {'shan', 'xie', 'zeng', 'ou', 'qu', 'miao', 'lv', 'lu', 'lyu', 'shen', 'ge', 'hua'}
surnames |= {''.join(readings(surname)) for surname in column('zh/surnames.tsv')}
rows = sorted(s for s in syllables | surnames if s.isalpha() and s.isascii())
(LEXICONS / 'en/pinyin.tsv').write_text(
    HEAD + ''.join(s + ('\tsurname' if s in surnames else '') + '\n' for s in rows), encoding='utf-8')
print(f'{len(rows)} syllables, {len(surnames)} surnames')

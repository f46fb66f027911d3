#!/usr/bin/env python3
"""Writes zh/common_words.tsv and zh/name_characters.tsv: what tells a person's name from a run of ordinary words.

    pip install jieba==0.42.1
    python3 tools/lexicon/make_common_words.py
"""
import collections
import pathlib

import jieba

LEXICONS = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/lexicon'
WORDS_HEAD = """\
# Frequent Chinese words that are no names. A piece of text that is one of them, or is cut through by one, is hardly a name.
# source: word list of the PyPI package jieba 0.42.1: words of 2 to 4 characters, not tagged as names, frequency at least 150
# licence: MIT
# made by: tools/lexicon/make_common_words.py
word
"""
CHARACTERS_HEAD = """\
# Characters that stand in given names of Chinese people.
# source: words tagged as persons in the word list of the PyPI package jieba 0.42.1: characters of at least 3 given names
# licence: MIT
# made by: tools/lexicon/make_common_words.py
character
"""
FUNCTION_WORDS = set('也的了在是和与及对向从将被把又都就说称等为到不于已曾还有没这那其并或而以给让使')
NAME_TAGS = {'ns', 'nr', 'nrt', 'nrfg', 'nz', 'nt', 'eng'}
lines = (pathlib.Path(jieba.__file__).parent / 'dict.txt').read_text(encoding='utf-8').splitlines()
rows = [(word, int(frequency), tag) for word, frequency, tag in (line.split(' ') for line in lines)]

words = sorted(word for word, frequency, tag in rows if 2 <= len(word) <= 4 and frequency >= 150 and tag not in NAME_TAGS)
(LEXICONS / 'zh/common_words.tsv').write_text(WORDS_HEAD + ''.join(f'{word}\n' for word in words), encoding='utf-8')

surnames = {line.split('\t')[0] for line in (LEXICONS / 'zh/surnames.tsv').read_text(encoding='utf-8').splitlines() if line[0] != '#'}
counts = collections.Counter()
for word, _, tag in rows:
    if tag in ('nr', 'nrfg') and 2 <= len(word) <= 3 and word[0] in surnames:
        counts.update(set(word[1:]))
chosen = sorted(char for char, count in counts.items() if count >= 3 and char not in FUNCTION_WORDS)
(LEXICONS / 'zh/name_characters.tsv').write_text(CHARACTERS_HEAD + ''.join(f'{char}\n' for char in chosen), encoding='utf-8')
print(f'{len(words)} words, {len(chosen)} characters')

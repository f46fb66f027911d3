#!/usr/bin/env python3
"""Writes zh/common_words.tsv and zh/name_characters.tsv: what tells a person's name from a run of ordinary words.

    pip install jieba==0.42.1 ngender==0.1.1
    python3 tools/lexicon/make_common_words.py

Costs are in tenths of a bit: -10 log2 of how often a word or character stands where it is looked for.
"""
import collections
import csv
import math
import pathlib
import re

import jieba
import ngender

LEXICONS = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/lexicon'
WORDS_HEAD = """\
# Chinese words that are no names. A piece of text that is a frequent one of them, or is cut through by one, is hardly a name. cost:
# tenths of a bit, -10 log2 of the word's share of running text. kind: "rare" words count only against names that nothing announces.
# source: word list of the PyPI package jieba 0.42.1: words of 2 to 4 characters, not tagged as names, frequency at least 20; those of
#   two characters that are tagged as persons' or other names too, as "rare" ones, since most of them are ordinary words (洪峰)
# licence: MIT
# made by: tools/lexicon/make_common_words.py
word	cost	kind
"""
CHARACTERS_HEAD = """\
# Characters of people's names, and what they cost, in tenths of a bit (-10 log2 of a share): as a word of running text, as a surname,
# in a given name, in a foreign name, in a Chinese place's name. given: "yes" if the character stands in given names of at least 3 known people.
# source: word list of the PyPI package jieba 0.42.1; characters of given names by the counts of the PyPI package ngender 0.1.1; those of
#   places from divisions.tsv and the towns and villages of jieba
# licence: MIT (all)
# made by: tools/lexicon/make_common_words.py
character	given	word	surname	name	foreign	place
"""
FUNCTION_WORDS = set('也的了在是和与及对向从将被把又都就说称等为到不于已曾还有没这那其并或而以给让使因则却')
NAME_TAGS = {'ns', 'nr', 'nrt', 'nrfg', 'nz', 'nt', 'eng'}
FREQUENT = 150
RARE = 20
USUAL = 115  # cost of a character that given names are usually made of


def cells(name):
    lines = (LEXICONS / name).read_text(encoding='utf-8').splitlines()
    return [line.split('\t') for line in lines if line and line[0] != '#'][1:]


def costs(counts):
    total = sum(counts.values())
    return {key: round(-10 * math.log2(count / total)) for key, count in counts.items() if count}


lines = (pathlib.Path(jieba.__file__).parent / 'dict.txt').read_text(encoding='utf-8').splitlines()
rows = [(word, int(frequency), tag) for word, frequency, tag in (line.split(' ') for line in lines)]
running = costs({word: frequency for word, frequency, _ in rows})

NAMELIKE = {'nr', 'nrt', 'nrfg', 'nz'}
words = sorted((word, frequency, tag) for word, frequency, tag in rows if frequency >= RARE
               and (2 <= len(word) <= 4 and tag not in NAME_TAGS or len(word) == 2 and tag in NAMELIKE))
(LEXICONS / 'zh/common_words.tsv').write_text(WORDS_HEAD + ''.join(
    f'{word}\t{running[word]}' + ('\n' if frequency >= FREQUENT and tag not in NAMELIKE else '\trare\n')
    for word, frequency, tag in words), encoding='utf-8')

surnames = {row[0] for row in cells('zh/surnames.tsv')}
people = [word for word, _, tag in rows if tag in ('nr', 'nrfg') and word[0] in surnames]
known = collections.Counter(char for word in people if 2 <= len(word) <= 3 for char in set(word[1:]))
with open(pathlib.Path(ngender.__file__).parent / 'charfreq.csv', encoding='utf-8') as file:
    given = costs({row['char']: int(row['male']) + int(row['female']) for row in csv.DictReader(file)})
family = costs(collections.Counter(
    word[0] for word in people if len(word) == 3 and all(given.get(char, 999) <= USUAL for char in word[1:])))
foreign_characters = {row[0] for row in cells('zh/transliteration.tsv')}
foreign = costs(collections.Counter(
    char for word, _, tag in rows if tag in ('nr', 'nrt', 'ns') and len(word) >= 3 and set(word) <= foreign_characters for char in word))
divisions = {row[2] for row in cells('shared/divisions.tsv') if len(row[2]) <= 3}
towns = {re.sub('(?:街道|[镇乡村庄])$', '', word) for word, _, tag in rows if tag == 'ns' and re.fullmatch('.{2,3}(?:街道|[镇乡村])', word)}
placed = costs(collections.Counter(char for name in sorted(divisions | towns) for char in name))
chosen = {char for char, count in known.items() if count >= 3 and char not in FUNCTION_WORDS}
characters = sorted(chosen | surnames | set(given) | foreign_characters | {word for word in running if len(word) == 1})
written = 0
with open(LEXICONS / 'zh/name_characters.tsv', 'w', encoding='utf-8') as file:
    file.write(CHARACTERS_HEAD)
    for char in characters:
        if len(char) != 1 or not '一' <= char <= '龥':
            continue
        named = [family.get(char, 150 if char in surnames else ''), given.get(char, ''), foreign.get(char, ''), placed.get(char, '')]
        kept = char in chosen or char in surnames | foreign_characters or placed.get(char, 999) <= 130
        if not kept and given.get(char, 999) > 170 and running.get(char, 999) > 170:
            continue
        file.write('\t'.join([char, 'yes' if char in chosen else '', str(running.get(char, '')), *map(str, named)]).rstrip('\t') + '\n')
        written += 1
print(f'{len(words)} words, {written} characters')

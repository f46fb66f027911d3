#!/usr/bin/env python3
"""Writes en/given_names.tsv, en/last_names.tsv and en/ordinary_words.tsv: what tells a person's name in English text.

    pip install Faker==40.54.0 symspellpy==6.10.1
    python3 tools/lexicon/make_english_names.py
"""
import importlib
import importlib.resources
import pathlib
import unicodedata

LEXICONS = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/lexicon'
GIVEN_HEAD = """\
# Given names of many countries, in lower case, that are no ordinary English words.
# source: names of 26 locales of the PyPI package Faker 40.54.0, without the frequent words by the counts of the PyPI package
#   symspellpy 6.10.1
# licence: MIT (both)
# made by: tools/lexicon/make_english_names.py
name
"""
LAST_HEAD = GIVEN_HEAD.replace('Given names', 'Surnames')
WORDS_HEAD = """\
# Frequent words of English that are no names: a capital on one of them tells nothing.
# source: word counts of the PyPI package symspellpy 6.10.1, without the names of the PyPI package Faker 40.54.0
# licence: MIT (both)
# made by: tools/lexicon/make_english_names.py
word
"""
LOCALES = '''en_US en_GB en_IE en_IN de_DE fr_FR es_ES it_IT nl_NL pt_BR pt_PT sv_SE no_NO da_DK fi_FI pl_PL cs_CZ hu_HU ro_RO hr_HR tr_TR es_MX
es_AR en_NZ en_PK id_ID'''.split()
FREQUENT_NAME = 2500  # a name among so many of the most frequent words is an ordinary word first
FREQUENT_WORD = 14000


def column(name):
    lines = (LEXICONS / name).read_text(encoding='utf-8').splitlines()
    return {cell for line in lines if line and line[0] != '#' for part in line.split('\t') for cell in part.split('|')}


def names(kind):
    found = set()
    for code in LOCALES:
        provider = importlib.import_module('faker.providers.person.' + code).Provider
        for attribute in dir(provider):
            value = getattr(provider, attribute)
            if kind in attribute and isinstance(value, (tuple, list, dict)):
                found.update(name for name in value if isinstance(name, str))
    folded = {unicodedata.normalize('NFC', name).lower() for name in found}
    plain = {''.join(c for c in unicodedata.normalize('NFD', name) if not unicodedata.combining(c)) for name in folded}
    return {name for name in folded | plain if len(name) > 2 and name.isalpha()}


with importlib.resources.files('symspellpy').joinpath('frequency_dictionary_en_82_765.txt').open(encoding='utf-8-sig') as file:
    ranked = [line.split()[0] for line in file if line.strip()]
frequent = set(ranked[:FREQUENT_NAME])
own = column('en/first_names.tsv')
dropped = frequent | column('en/no_names.tsv') | column('en/verbs.tsv')
given = names('first_name') - dropped | own
last = names('last_name') - dropped
words = [word for word in ranked[:FREQUENT_WORD] if len(word) > 2 and word not in given and word not in last]
for name, head, rows in (('given_names', GIVEN_HEAD, given - own), ('last_names', LAST_HEAD, last), ('ordinary_words', WORDS_HEAD, words)):
    (LEXICONS / f'en/{name}.tsv').write_text(head + ''.join(row + '\n' for row in sorted(rows)), encoding='utf-8')
    print(name, len(rows))

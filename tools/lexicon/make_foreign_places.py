#!/usr/bin/env python3
"""Writes shared/zone_cities.tsv and zh/foreign_places.tsv: cities of the time zones in all spellings, and other places that Chinese
text names.

    pip install Babel==2.18.0 jieba==0.42.1
    python3 tools/lexicon/make_foreign_places.py
"""
import pathlib
import re

import babel
import jieba
from babel.core import get_global

LEXICONS = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/lexicon'
ZONES_HEAD = """\
# Cities that time zones are called after, with the code of their country (ISO 3166-1): names in simplified characters, those of Taiwan
# and Hong Kong, English.
# source: Unicode CLDR exemplar cities (zh, zh_Hant, zh_Hant_HK, en) by way of the PyPI package Babel 2.18.0
# licence: Unicode-3.0
# made by: tools/lexicon/make_foreign_places.py
code	name	zh	en	weak
"""
PLACES_HEAD = """\
# Places that Chinese text names and no other file holds: foreign ones spelled by sound, rivers, mountains, islands, seas. "-" for a code
# that is not known.
# source: words tagged as places in the word list of the PyPI package jieba 0.42.1, chosen by their characters and endings
# licence: MIT
# made by: tools/lexicon/make_foreign_places.py
code	name	zh	en
"""
# Names of time zones that stand for no city, or for one that Chinese text never means.
NO_CITY = {'Center, North Dakota', 'Knox, Indiana', 'Unknown City'}
# English names that are also everyday words or people's names.
WEAK = {'Troll', 'Nome', 'Reunion', 'Easter', 'Boise', 'Casey', 'Davis', 'Mawson', 'Palmer', 'Wake', 'Regina', 'Creston', 'Jujuy',
        'Lincoln', 'Marengo', 'Vincennes', 'Winamac', 'Petersburg', 'Jersey', 'Chita', 'Adak', 'Bale', 'Sao Tome', 'Chatham', 'Guernsey'}
NOT_PLACES = set('''大好河山 锦绣河山 锦绣江山 半壁江山 日落西山 寿比南山 寿南山 三座大山 信口开河 跑江湖 护城河 内陆河 外流河 内流河 人工湖 咸水湖
堰塞湖 湖心岛 火山岛 火焰山 花果山 大草原 水泊梁山 喀喀湖 天鹅湖 太阳山 欧阳山'''.split())
FOREIGN_LEAST = 3
FEATURE_LEAST = 10
FOREIGN_ENDING = re.compile(r'(?:半岛|群岛|海峡|[州省岛河湖海邦])$')
FEATURE = re.compile(r'.{2,}(?:半岛|群岛|山脉|高原|平原|盆地|沙漠|海峡|运河|大草原|三角洲)$|.{1,3}(?:河|江|湖|岛|山)$')


def cells(name):
    lines = (LEXICONS / name).read_text(encoding='utf-8').splitlines()
    return [line.split('\t') for line in lines if line and line[0] != '#'][1:]


def forms(name):
    return {form for row in cells(name) for cell in row[1:4] for form in cell.split('|') if form}


locales = {code: babel.Locale.parse(code) for code in ('en', 'zh', 'zh_Hant', 'zh_Hant_HK')}
zones = {code: locale.time_zones for code, locale in locales.items()}
territories = get_global('zone_territories')
divisions = forms('shared/divisions.tsv')
known = forms('shared/countries.tsv') | forms('shared/features.tsv')
rows = []
for zone in sorted(zones['zh']):
    code = territories.get(zone)
    english = zones['en'].get(zone, {}).get('city') or zone.split('/')[-1].replace('_', ' ')
    name = zones['zh'][zone].get('city')
    if not name or not code or code in ('CN', 'HK', 'MO', 'TW') or english in NO_CITY or '(' in name or '，' in name or '·' in name:
        continue
    others = [zones[key].get(zone, {}).get('city') for key in ('zh_Hant', 'zh_Hant_HK')]
    others = list(dict.fromkeys(form for form in others if form and form != name and '（' not in form))
    if not {name, english} & known:
        rows.append([code, name, '|'.join(others), english, 'weak' if english in WEAK else ''])
(LEXICONS / 'shared/zone_cities.tsv').write_text(
    ZONES_HEAD + ''.join('\t'.join(row).rstrip('\t') + '\n' for row in rows), encoding='utf-8')

sounds = {row[0] for row in cells('zh/transliteration.tsv')}
taken = known | divisions | forms('shared/cities.tsv') | forms('shared/world_cities.tsv') | {row[1] for row in rows}
people = {row[0] for row in cells('zh/known_persons.tsv')}
words = {row[0] for row in cells('zh/common_words.tsv')}
lines = (pathlib.Path(jieba.__file__).parent / 'dict.txt').read_text(encoding='utf-8').splitlines()
places = []
for word, frequency, tag in (line.split(' ') for line in lines):
    if tag != 'ns' or word in taken | people | words | NOT_PLACES or len(word) < 3:
        continue
    count = int(frequency)
    stem = FOREIGN_ENDING.sub('', word)
    foreign = len(stem) >= 3 and stem != word and set(stem) <= sounds
    if foreign and count >= FOREIGN_LEAST or FEATURE.match(word) and count >= FEATURE_LEAST:
        places.append(word)
(LEXICONS / 'zh/foreign_places.tsv').write_text(PLACES_HEAD + ''.join(f'-\t{word}\n' for word in sorted(places)), encoding='utf-8')
print(len(rows), 'cities,', len(places), 'places')

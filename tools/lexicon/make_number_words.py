#!/usr/bin/env python3
"""Writes zh/number_words.tsv: Chinese words and fixed phrases that hold a numeral and count nothing.

    pip install jieba==0.42.1
    python3 tools/lexicon/make_number_words.py
"""
import importlib.util
import pathlib
import re

LEXICONS = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/lexicon'
HEAD = """\
# Chinese words and fixed phrases that hold a numeral and count nothing: 五湖四海, 五台山, 三轮车.
# source: word list of the PyPI package jieba 0.42.1: idioms, and of phrases, nouns and names those whose numeral has no classifier or unit
# licence: MIT
# made by: tools/lexicon/make_number_words.py
forms
"""
NUMERAL = '零一二两三四五六七八九十百千万亿半'
# A numeral with one of these behind it counts, whatever the phrase: 两个小时, 一万元.
UNITS = '个名位人年天日月周岁次元块角吨米斤里亩度成倍件起例户家所座条项台辆艘架间处股届期批场份张只头匹棵株秒分点时磅丈尺寸'
COUNTED = re.compile(rf'[{NUMERAL}几数多余](?:[{UNITS}]|加仑|便士|分钱|盎司|英里|公)')
IDIOMS, OTHERS = ('i',), ('l', 'n', 'nz', 'ns')
FORMS_A_ROW = 40


def words():
    dictionary = pathlib.Path(importlib.util.find_spec('jieba').origin).parent / 'dict.txt'
    for line in dictionary.read_text(encoding='utf-8').splitlines():
        word, _, tag = line.split(' ')
        numeral = re.search(f'[{NUMERAL}]', word) and '分之' not in word
        if numeral and len(word) >= 4 and tag in IDIOMS:
            yield word
        elif numeral and len(word) >= 3 and tag in OTHERS and not COUNTED.search(word):
            yield word


forms = sorted(set(words()))
rows = ['|'.join(forms[i:i + FORMS_A_ROW]) for i in range(0, len(forms), FORMS_A_ROW)]
(LEXICONS / 'zh/number_words.tsv').write_text(HEAD + '\n'.join(rows) + '\n', encoding='utf-8')

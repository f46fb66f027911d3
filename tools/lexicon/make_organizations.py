#!/usr/bin/env python3
"""Writes zh/listed_companies.tsv and zh/news_organizations.tsv: organizations by name.

    pip install jieba==0.42.1
    pip download --no-deps adata==2.9.5 && unzip adata-2.9.5-py3-none-any.whl -d adata
    python3 tools/lexicon/make_organizations.py adata
"""
import csv
import pathlib
import re
import sys

import jieba

LEXICONS = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/lexicon'
LISTED_HEAD = """\
# Short names of companies listed at Chinese stock exchanges, without those that are ordinary words.
# source: table of stock codes in the PyPI package adata 2.9.5, names of three and four characters; the word list of jieba 0.42.1 tells
#   which are words
# licence: Apache-2.0 (adata), MIT (jieba)
# made by: tools/lexicon/make_organizations.py
name	zh	en
"""
NEWS_HEAD = """\
# Organizations of Chinese news by name: offices, parties, schools, publishers, firms, institutes.
# source: words tagged as organizations in the word list of the PyPI package jieba 0.42.1, chosen by their beginnings and endings
# licence: MIT
# made by: tools/lexicon/make_organizations.py
name	zh	en
"""
LEAST = 5
# Listed names that are ordinary words or phrases, places, or people's names.
WORDS = set('''京沪高铁 白云机场 未来电器 数字认证 地铁设计 信息发展 精准信息 智能自控 创业环保 中央商场 新兴装备 设计总院 今天国际 每日互动 完美世界
稳健医疗 华人健康 民生健康 美好医疗 行动教育 开元教育 国际医学 国际实业 建设机械 建设工业 通用电梯 西部建设 西部黄金 西部牧业 西部矿业 绿色动力 节能环境
第一医药 文化退 新能源 星星科技 日月股份 共创草坪 力量钻石 森林包装 建工修复 航天信息 航天科技 航天动力 航天软件 航天工程 航天电子 数字政通 信息技术 电子商务
财富趋势 零点有数 高新发展 首都在线 出版传媒 时代出版 华丽家族 未名医药 智慧农业 标准股份 城市传媒 城投控股 现代投资 联合化学 联合光电 环境科技 国际复材
中国黄金 中国电影 中国软件 中国医药 中国出版 中国科技 中国汽研 中国建筑 中国能建 中国化学 中国电建 中国交建 中国海防 中国核电 中国广核 中国卫星 中国卫通 中国服装
中国高科 中国武夷 中国中期 中国玻纤 中国嘉陵 中国铝业 中国石油 中国石化 中国移动 中国电信 中国联通 中国国航 中国平安 中国人寿 中国太保 中国人保 中国银河 中国中冶
中国中铁 中国铁建 中国中车 中国神华 中国重工 中国船舶 中国动力 中国巨石 中国一重 中国西电 中国中免 中国外运 中国稀土 中国宝安 中国长城 中国银行 三六零 一品红 三棵树
万年青 张家界 大西洋 太平洋 新大陆 火星人 长白山 白云山 祁连山 葛洲坝 珍宝岛 连云港 外高桥 中关村 陆家嘴 王府井 徐家汇 西大门 金三江 罗牛山 新产业 新动力 新世界
新天地 新经典 新希望 新里程 新开源 创世纪 探路者 指南针 孩子王 老百姓 欢乐家 好太太 好上好 值得买 天下秀 日月明 山外山 水井坊 漫步者 聚宝盆 大智慧 智动力 数据港
数字人 生物谷 生意宝 设研院 建科院 建研院 电科院 西高院 苏交科 深城交 深科技 可立克 新城市 新坐标 金现代 金银河 金太阳 夜光明 兔宝宝 金麒麟 味知香 绿岛风 碧水源
清水源 跨境通 通行宝 计通退 健康元 动力源 驱动力 南极光 暴风退 北大荒 大东方 大东南 大名城 东方通 西上海 新黄浦 新赣江 天目湖 太湖雪 葫芦娃 汤姆猫 阿拉丁 朱老六
张小泉 周大生 克劳斯 史丹利 乔治白 伊戈尔 汇金通 步步高 天汽模 大农业 新北洋 新乳业 新五丰 新风光 新国都 酒鬼酒 湘油泵 药易购 金徽酒 金诚信 好当家 好想你 格林美
三人行 道道全 梦百合 百合花 黑牡丹 黑芝麻 红蜻蜓 报喜鸟 太平鸟 金螳螂 金龙鱼 金橙子 雪迪龙 森麒麟 香飘飘'''.split())
KEPT = set('''中国石油 中国石化 中国移动 中国电信 中国联通 中国国航 中国平安 中国人寿 中国太保 中国人保 中国银河 中国中冶 中国中铁 中国铁建 中国中车 中国神华
中国一重 中国中免 中国外运 中国银行 中国船舶 中国铝业 中国能建 中国电建 中国交建 中国广核 中国核电 中国巨石 北大荒 三六零 三只松鼠 新希望 步步高'''.split())
# Ordinary words among what the word list calls organizations, or names of many.
GENERIC = set('''七中全会 三合院 三总部 上进心 世道人心 东中西部 中体西用 中医医院 中医学院 中医药大学 中央处理器 中等学校 中草药 丹书铁券 交易中心 人文科学 人民共和国
人民公社 人民公社化 人民政府 人民检察院 人民法院 人民军队 人口学 人力资源部 住院部 信息中心 信托投资公司 信用联社 儿科学 儿童医院 儿童剧院 儿童文学 光学玻璃 党政机关
公共交通 公共场所 公共汽车 全科医师 军事科学 军事检察院 军事法院 农业大学 农业局 农民协会 列车运行 加工厂 医科大学 协商会 卫生院 卫生室 古典文学 同业公会 同志会
商业部 商业银行 商业银行总行 国务委员会 国家有关 国家机关 国家森林公园 国家银行 国家集训队 国库券 国富民强 国旗护卫队 国际会议中心 国际共运 国际电信 国际法庭 城市交通
复合物 复员兵 外事办公室 外事委员会 外交学院 大中学校 大操大办 大陆军队 安全部队 平展展 广播电台 广播电视 怡红院 少年中国学会 招军买马 政法大学 政法委员会 政治协商会议
教育科学文化卫生委员会 旅游展 新生事物 新闻公报 日报社 最高潮 最大化 武学大师 民族委员会 民主联盟 河外星系 法律委员会 海洋生物 理工大学 理工学院 生物制品 百货商店
硬邦邦 社会科学 社会科学院 福利院 科研院所 科研所 第五纵队 经济委员会 经济合作组织 综合大学 网络通信 联合公报 联合共和国 联合国总部 联合政府 联邦政府 自由王国 自由贸易区
舞蹈学院 航空工业部 西部开发办 语言文字工作委员会 财政经济委员会 财经委员会 贵宾团 超级大国 质量保证部 远洋渔业 通信情报 通信网 邮政所 镇政府 里通外国 重工业部 非军事区
非农产业 音乐学院 音乐会 马戏团 高级中学 高级人民法院 黑啤酒 乔家大院 京广中心 中俄总理定期会晤委员会 首都国际机场 大亚湾核电站 秦山核电站 刘家峡水电站 葛洲坝水电站
胜利油田 大港油田 黎湛铁路 中央苏区 中央邦 北方邦 人民党 八国联军 人民代表大会 中共十一届三中全会 中共十三大 中共十四大 中共七大 世界妇女大会 全国科学大会 全国代表大会
全国工会 广播室 国际局 国际化 国际部 国际队 大戏院 交战国 交易会 交易所 自治区政府 株式会社 南货店 大会党 文理学院 陆海空军 友谊医院 阳光集团 奥体中心 国际商会 统一党 佛教协会 道教协会 海外部 军事学院 现代集团'''.split())
SHORT = set('''三青团 上证所 东北局 华东局 中南局 西北局 西南局 华中局 北方局 南方局 长江局 中华网 中旅社 中消协 中航油 中航技 中顾委 合众社 德通社 俄通社 阿通社 安理会 欧委会
欧安会 欧空局 欧共体 民航总局 青基会 高检院 大商所 郑商所 南货店 哈医大 广电总局 农工党 民盟 致公党 民建 大会党 统一党 保守党 工党 自由党 社民党 共产党 联合政府 国奥队
国青队 国少队 国安队 建业队 首钢队 曼联队 曼城队 国际米兰 尤文图斯 粮农组织 教科文组织 世贸组织 海协会 海基会 联储局 宪法法院 上议院 下议院 众议院 参议院 防卫厅 中书省
国史馆 光复会 同盟会 兴中会 华兴会 拜上帝会 东林党 共产国际 北约集团 七十七国集团'''.split())
ENDINGS = re.compile(r'(?:公司|集团|银行|大学|学院|学校|中学|医院|研究所|研究院|研究中心|科学院|协会|学会|联合会|委员会|基金会|商会|组织|联盟|总社|通讯社|出版社|日报|晚报|时报|'
                     r'电视台|电台|报社|杂志社|法院|检察院|政府|[部局署厅]|办公室|总队|队|军|军区|舰队|司令部|总部|[省市州区县]委|党|中央|常委会|人大|政协|议会|国会|使馆|总领馆|公署|'
                     r'博物馆|图书馆|纪念馆|美术馆|剧院|乐团|俱乐部|工会|妇联|团|社|中心|协|联|交易所|厂|站|局|厅|所|处|司)$')


def cells(name):
    lines = (LEXICONS / name).read_text(encoding='utf-8').splitlines()
    return [line.split('\t') for line in lines if line and line[0] != '#'][1:]


def forms(name):
    return {form for row in cells(name) for cell in row[:3] for form in cell.split('|') if form}


def table(head, names, file):
    (LEXICONS / file).write_text(head + ''.join(name + '\n' for name in sorted(names)), encoding='utf-8')
    print(len(names), file)


lines = (pathlib.Path(jieba.__file__).parent / 'dict.txt').read_text(encoding='utf-8').splitlines()
words = {word: (int(frequency), tag) for word, frequency, tag in (line.split(' ') for line in lines)}
known = forms('shared/organizations.tsv') | forms('zh/organizations.tsv')
places = set().union(*({form for row in cells(name) for cell in row[1:3] for form in cell.split('|')} for name in (
    'shared/divisions.tsv', 'shared/countries.tsv', 'shared/features.tsv', 'shared/cities.tsv', 'shared/world_cities.tsv',
    'shared/zone_cities.tsv', 'zh/foreign_places.tsv')))
places = {place for place in places if len(place) > 1 and '一' <= place[0] <= '龥'}

listed = set()
with open(pathlib.Path(sys.argv[1]) / 'adata/stock/cache/code.csv', encoding='utf-8-sig') as file:
    for row in csv.DictReader(file):
        name = re.sub(r'\s', '', row['short_name'])
        word = len(name) == 3 and name in words and words[name][1] != 'nt'
        plain = re.fullmatch('[一-龥]{3,4}', name) and not re.search('退市|退$|[港城山湖河江]$', name) and not word
        if (name in KEPT or plain and name not in WORDS) and name not in known | places:
            listed.add(name)
table(LISTED_HEAD, listed, 'zh/listed_companies.tsv')

news = set()
for word, (frequency, tag) in words.items():
    placed = any(word[:length] in places for length in range(2, min(6, len(word) - 1)))
    fits = word in SHORT or len(word) >= 4 and ENDINGS.search(word) and (placed or word not in GENERIC)
    if tag == 'nt' and frequency >= LEAST and fits and word not in known | places | listed | GENERIC:
        news.add(word)
table(NEWS_HEAD, news, 'zh/news_organizations.tsv')

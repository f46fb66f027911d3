#!/usr/bin/env python3
"""Writes zh/verbs.tsv and en/verbs.tsv: the verbs of general language, for clauses whose verb no cue list names.

    pip install jieba==0.42.1 lemminflect==0.2.3 symspellpy==6.10.1
    python3 tools/lexicon/make_verbs.py
"""
import csv
import gzip
import importlib.util
import pathlib

LEXICONS = pathlib.Path(__file__).parents[2] / 'src/main/resources/dev/assay/lexicon'
ZH_HEAD = """\
# Chinese verbs of two characters, and longer words that hold one without being a verb (检查站, 执行官).
# role: verb; word (no verb, whatever it holds). Verbs that are as often nouns (投资, 旅游) are left out, unless they mostly govern an object.
# source: word list of the PyPI package jieba 0.42.1: tags v and vn, frequency at least 10; words of 3 and 4 characters, frequency at least 5
# licence: MIT
# made by: tools/lexicon/make_verbs.py
role\tforms
"""
EN_HEAD = """\
# English verbs with their forms. past: past tenses and participles; present: the form of the third person.
# source: inflections of the PyPI package lemminflect 0.2.3 (MIT), which has them from the SPECIALIST Lexicon of the United States
#   National Library of Medicine (free for any use); the frequent ones by the word counts of the PyPI package symspellpy 6.10.1 (MIT)
# licence: MIT
# made by: tools/lexicon/make_verbs.py
lemma\tpast\tpresent
"""
# Verbs that help, report or think: what they govern is a verb or a clause, never the thing that is counted.
ZH_HELPERS = set("""可以 应该 应当 没有 能够 成为 属于 认为 表示 觉得 希望 开始 继续 进行 予以 需要 必须 可能 要求 进入 来自 鼓励 知道 看到 作为
    等于 不是 就是 还是 就要 只有 还有 没收到 预计 估计 力争 争取 计划 准备 打算 决定 愿意 通过 经过 按照 根据 随着 包括 超过 高达 多达 达到 不足 不到 不少 多于 少于
    左右 以上 以下 上下 出来 起来 下来 下去 过去 过来 回来 回去 上去 进来 进去 出去 说明 介绍 强调 指出 显示 称为 所有 共有 拥有 现有 就业 创业 全部 合计 总计 共计 累计
    平均 有关 相关 同时 正在 已经 分别 例如 比如 尤其 特别 其中 有望 有所 以来 到达 截至 截止 目前 依法 依靠 来说 而言 使得 导致 致使 令人 有着 占有 有人 无人 同比 环比
    上升 下降 增长 减少 增加 提高 降低 上涨 下跌 回落 扩大 缩小 缩短 延长 增至 降至 升至 持平 翻番""".split())
EN_HELPERS = {'be', 'have', 'do', 'will', 'shall', 'can', 'may', 'must', 'need', 'seem', 'say', 'tell', 'let', 'use', 'base', 'follow',
              'relate', 'age', 'name', 'number', 'concern', 'compare', 'regard', 'give', 'year', 'man', 'people', 'house', 'well', 'even', 'like',
              'second', 'service', 'market', 'center', 'near', 'better', 'total', 'combine', 'unite', 'limit', 'advance', 'like', 'even', 'long',
              'time', 'day', 'date', 'state', 'part', 'head', 'hand', 'water', 'land', 'school', 'average', 'up', 'down', 'back', 'over', 'own'}
MOST_FREQUENT = 3000
FORMS_A_ROW = 40
NOMINAL = 400  # a word tagged vn and as frequent as this is a noun as often as a verb
# ... but these mostly govern what is counted.
TRANSITIVE = set("""供应 优化 优惠 传播 传输 储备 养殖 冲破 出产 出口 出售 分配 创作 制作 加工 勘探 升级 协作 印刷 启动 培育 培训 奖励 威胁 宣传 审判 审查 审理 对付 建设
    惩罚 投产 抗击 抵抗 振动 援助 救助 救援 改组 支配 施工 普查 服用 架设 栽培 检察 检查 检测 检验 消毒 测试 测量 测验 灌溉 演练 生产 监测 监督 监管 监控 直播 研制 突破 管制
    经营 考核 考查 考验 耕作 营造 融资 补偿 观测 训练 设置 设计 评估 评审 试用 试验 调动 调控 调整 调查 调研 辅助 辅导 运营 运输 进口 铺设 销售 预付 驱动""".split())


def chinese():
    dictionary = pathlib.Path(importlib.util.find_spec('jieba').origin).parent / 'dict.txt'
    rows = [line.split(' ') for line in dictionary.read_text(encoding='utf-8').splitlines()]
    rows = [(word, int(frequency), tag) for word, frequency, tag in rows]
    roles = set()
    for word, frequency, tag in rows:
        if len(word) == 2 and tag in ('v', 'vn') and frequency >= 10 and word not in ZH_HELPERS and not (
                tag == 'vn' and frequency >= NOMINAL and word not in TRANSITIVE):
            roles.add(word)
    words = [word for word, frequency, tag in rows
             if len(word) in (3, 4) and frequency >= 5 and tag[0] in 'nijlbd'
             and any(word[i:i + 2] in roles for i in range(len(word) - 1))]
    lines = [line for role, forms in (('verb', sorted(roles)), ('word', sorted(words))) for line in in_rows(role, forms)]
    return ''.join(lines), len(roles), len(words)


def in_rows(role, forms):
    return [f'{role}\t{"|".join(forms[i:i + FORMS_A_ROW])}\n' for i in range(0, len(forms), FORMS_A_ROW)]


def english():
    folder = pathlib.Path(importlib.util.find_spec('lemminflect').origin).parent / 'resources'
    counts_file = pathlib.Path(importlib.util.find_spec('symspellpy').origin).parent / 'frequency_dictionary_en_82_765.txt'
    counts = {word: int(count) for word, count in (line.split() for line in counts_file.read_text(encoding='utf-8-sig').splitlines())}
    verbs = []
    with gzip.open(folder / 'infl_lu.csv.gz', 'rt', encoding='utf-8') as lines:
        for lemma, kind, *forms in csv.reader(lines):
            if kind == 'verb' and lemma.isascii() and lemma.isalpha() and lemma.islower() and lemma not in EN_HELPERS and len(forms) == 4:
                past = sorted({form for cell in forms[:2] for form in cell.split('/') if form and form != lemma})
                verbs.append((max([counts.get(form, 0) for form in past] or [0]), lemma, past, forms[3].split('/')))
    chosen = sorted(verbs, reverse=True)[:MOST_FREQUENT]
    return ''.join(f'{lemma}\t{"|".join(past)}\t{"|".join(present)}\n' for _, lemma, past, present in sorted(chosen, key=lambda verb: verb[1])), len(chosen)


text, verbs, words = chinese()
(LEXICONS / 'zh/verbs.tsv').write_text(ZH_HEAD + text, encoding='utf-8')
english_text, lemmas = english()
(LEXICONS / 'en/verbs.tsv').write_text(EN_HEAD + english_text, encoding='utf-8')
print(f'{verbs} Chinese verbs, {words} words that hold one, {lemmas} English verbs')

package dev.assay.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import dev.assay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of pages of many makes: furniture that goes, and content that looks like it and stays. */
class FurnitureVarietyTest {

  private static final FurnitureFinder FINDER = new FurnitureFinder(LexiconSource.bundled());

  private static final String CHINESE =
      "县水务局介绍,今年汛前完成水库除险加固17座,新建堤防32公里,投入资金2.4亿元,下游八个乡镇的防洪标准提高到二十年一遇。";

  private static final String ENGLISH =
      "The hospital board said on Tuesday that it had treated 4,300 patients since March, "
          + "a third more than in the same months of last year, with two new wards and 85 nurses.";

  private static String removed(String text) {
    AlignedText aligned = AlignedText.ofUtf8(text);
    StringBuilder removed = new StringBuilder();
    for (Span span : FINDER.find(aligned)) {
      removed.append(aligned.substring(span));
    }
    return removed.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "首页>>新闻中心>>县区动态",
        "您当前的位置：首页 > 部门动态 > 水务局",
        "您的位置： 网站首页 -> 新闻 -> 正文",
        "【打印本页】 【关闭窗口】",
        "打印 | 关闭 | 收藏本文",
        "字体：【大 中 小】",
        "[字号 大 中 小] [打印] [关闭]",
        "上一篇：市领导调研春耕生产",
        "下一篇：全市工业经济运行分析会召开",
        "上一条：关于防汛值班的通知 下一条：关于开展安全检查的通知",
        "分享到： QQ空间 新浪微博 微信 人人网",
        "扫一扫在手机打开当前页",
        "扫一扫 分享到微信",
        "微信扫一扫：分享",
        "版权所有：某某县人民政府 主办：某某县政府办公室",
        "网站标识码：1401230012 晋ICP备12003456号 晋公网安备14012302000011号",
        "Copyright © 2015-2022 example.com Inc. All Rights Reserved. 某某网 版权所有",
        "主办单位：某某县人民政府办公室 技术支持：某某科技有限公司",
        "建议使用1024*768分辨率浏览本网站",
        "免责声明：本网站部分内容转载自其他媒体,不代表本站观点。",
        "未经书面授权禁止转载",
        "登录 | 注册 | 设为首页 | 加入收藏",
        "无障碍浏览 | 繁體版 | English | 手机版",
        "返回顶部",
        "返回列表",
        "【返回顶部】【关闭窗口】【打印本页】",
        "纠错 | 我要评论 | 打印",
        "本网站使用Cookie以改善您的浏览体验",
        "点击查看更多",
        "首頁 > 新聞中心 > 最新消息",
        "列印 | 轉寄 | 回上一頁",
        "版權所有 © 2022 某某市政府 隱私權政策",
        "分享至 Facebook Line Twitter",
        "回頂端"
      })
  void chineseFurnitureGoes(String line) {
    assertThat(removed(CHINESE + "\n" + line + "\n" + CHINESE)).isEqualTo(line + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Home / News / Health",
        "Home > News & Events > Press Releases",
        "You are here: Home » Newsroom » Press",
        "Share on Facebook | Tweet | Email | Print",
        "Share this article:",
        "Facebook Twitter LinkedIn WhatsApp Email",
        "Skip to main content",
        "Print this page",
        "Back to top",
        "Back to list",
        "Previous article: Hospital opens new wing",
        "Next article: Nurses' pay talks resume",
        "© 2022 Example Health Trust. All rights reserved.",
        "Copyright 2021 Example Media Ltd",
        "Privacy Policy | Terms of Use | Cookie Policy",
        "Privacy | Cookies | Accessibility | Contact",
        "We use cookies to improve your experience on this site.",
        "This website uses cookies. Accept all | Reject all",
        "Accept all cookies",
        "Sign up for our newsletter",
        "Subscribe to our newsletter",
        "Follow us on Twitter and Facebook",
        "Log in | Register | Search",
        "Advertisement",
        "Leave a comment",
        "Powered by WordPress"
      })
  void englishFurnitureGoes(String line) {
    assertThat(removed(ENGLISH + "\n" + line + "\n" + ENGLISH)).isEqualTo(line + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // bylines and credits
        "责任编辑：王小利",
        "(责任编辑:周全 审核:李宁)",
        "编辑：陈晨 校对：刘洋 监制：赵敏",
        "本报记者 张宏伟 通讯员 李秀梅",
        "来源：《某某日报》 2022年5月6日 第03版",
        "(来源:县水务局)",
        "图片由受访者提供",
        "新华社记者 王某 摄",
        // headings and short lines of the text
        "一、总体情况",
        "（二）主要做法",
        "新闻背景",
        "链接：什么是除险加固",
        "更多群众喝上放心水",
        "下一步打算",
        "打印店老板的创业路",
        "返回岗位的第一天",
        "分享丰收的喜悦",
        "关于我县防汛工作的几点体会",
        "注册志愿者突破3万人",
        "登录平台 一键办理",
        "收藏品市场回暖",
        "举报电话：12345",
        "咨询电话：0351-4567890,传真：0351-4567891。",
        "地址：某某县城关镇人民路8号县政务大厅二楼",
        "客服热线24小时开通",
        "微信公众号粉丝达120万",
        "网站访问量突破1000万人次",
        "电子邮箱：swj@example.gov.cn",
        // lists and tables
        "水库 座数 投资(万元)",
        "总计 > 本级 > 下级",
        "甲级 > 乙级 > 丙级",
        "1 东河镇 120户",
        "第1页 共3页 合计 4500元",
        "地方 经济 增长 6.2%",
        "教育 120人 文化 80人 体育 64人 科技 30人",
        "新闻出版 4家 | 影视 3家 | 动漫 2家 | 旅游 8家",
        "中国 52金 | 日本 27金 | 韩国 24金",
        "问：怎么报名？",
        "许可证编号：A-20220011",
        "发放取水许可证320本",
        "获得版权登记证书18件",
        "版权交易额增长15%",
        "主办:县文旅局 地点:人民广场 时间:5月1日"
      })
  void chineseContentStays(String line) {
    assertThat(removed(CHINESE + "\n" + line + "\n" + CHINESE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Jane Miller, health correspondent",
        "Source: Ministry of Health, May 6, 2022",
        "Editor: Li Ming",
        "Photo by Ana Costa",
        "LONDON, May 6 (Reuters)",
        "Background",
        "Home births rise 12 percent",
        "Sports clubs get 3.5 million euros",
        "More nurses, shorter queues",
        "Next steps",
        "Search teams find 14 survivors",
        "Print runs fell to 40,000 copies",
        "Share prices fell 3.4 percent",
        "Contact tracing reached 9,200 people",
        "Help for farmers: 200 million yuan",
        "Registered nurses 85, doctors 31",
        "Press freedom index: rank 34",
        "Facebook users 2.9 billion; Twitter users 330 million",
        "Like last year, 85 nurses joined",
        "Cookies and cakes: sales up 8%",
        "Patients > nurses > doctors by number",
        "Tel Aviv reports 120 cases",
        "Close to 4,300 treated",
        "Large hospitals 12; medium 40; small 133",
        "Fax machines still in 60% of surgeries",
        "Copyright claims worth $4 million dismissed"
      })
  void englishContentStays(String line) {
    assertThat(removed(ENGLISH + "\n" + line + "\n" + ENGLISH)).isEmpty();
  }

  @Test
  void contentBesideFurnitureStays() {
    String text =
        "首页 > 新闻 > 水利\n"
            + "全县完成水库除险加固17座\n"
            + "来源：县水务局 2022-05-06\n"
            + "举报电话：12345\n"
            + CHINESE
            + "\n分享到：微信 微博\n";
    assertThat(removed(text)).isEqualTo("首页 > 新闻 > 水利\n分享到：微信 微博\n");
  }
}

package dev.assay.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.lexicon.LexiconSource;
import dev.assay.text.AlignedText;
import dev.assay.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureFinderTest {

  private static final FurnitureFinder FINDER = new FurnitureFinder(LexiconSource.bundled());

  private static final String PROSE =
      "市教育局介绍,今年秋季学期全市新建中小学12所,新增学位1.8万个,投入资金6.5亿元,能够满足外来务工人员随迁子女入学需要。";

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
        "首页 > 新闻中心 > 教育",
        "当前位置：首页 > 政务公开 > 正文",
        "黄河新闻网 > 长治频道 > 长治新闻",
        "Home > News > Health",
        "Home » World » Asia",
        "分享到:",
        "分享到：微信 新浪微博 QQ空间",
        "Share this: Facebook Twitter LinkedIn",
        "【字号：大 中 小】【打印】【关闭】",
        "首页 | 新闻 | 财经 | 体育 | 教育 | 健康",
        "关于我们 | 联系我们 | 版权声明 | 网站地图",
        "版权所有 某某市人民政府办公室",
        "京ICP备05083640号-1",
        "京公网安备 11010202000001号",
        "增值电信业务经营许可证：京B2-20090191",
        "Copyright © 2021 Example Daily. All rights reserved.",
        "About Us | Contact Us | Privacy Policy",
        "上一页 1 2 3 4 下一页",
        "上一篇 下一篇 返回列表",
        "违法和不良信息举报电话：010-12345678"
      })
  void furnitureIsFound(String line) {
    assertThat(removed(PROSE + "\n" + line + "\n" + PROSE)).isEqualTo(line + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "来源：新华网 作者：李明 责任编辑：王芳",
        "发布时间：2022-03-05 浏览次数：1203",
        "原标题：春运首日客流平稳",
        "(记者 张三 通讯员 李四)",
        "【编辑:李倩】",
        "全市核发食品经营许可证1200张",
        "版权局联系我们进行核实,并将结果分享到社区。",
        "市民可拨打举报电话12345反映情况,也可关注微信公众号\"某某发布\"查询办理进度。",
        "教育",
        "更多群众受益",
        "新版《著作权法》施行：版权保护力度加大",
        "The bureau said Twitter and Facebook had agreed to share more data with police.",
        "5 > 3 > 1",
        "1 2 5 9",
        "联系电话：0355-2113499"
      })
  void textIsNot(String line) {
    assertThat(removed(PROSE + "\n" + line + "\n" + PROSE)).isEmpty();
  }

  @Test
  void linesThatMayBeFurnitureAreItBesideLinesThatAre() {
    String footer = "地址：某市人民路1号 邮编：030000\n电话：0351-1234567\n版权所有：某某网\n晋ICP备06001850号\n";
    assertThat(removed(PROSE + "\n\n" + footer)).endsWith(footer);
  }

  @Test
  void aMenuOfShortLinesIsFurniture() {
    String menu = "首页\n新闻\n财经\n体育\n教育\n";
    assertThat(removed(menu + "\n" + PROSE + "\n" + PROSE)).isEqualTo(menu + "\n");
  }

  @Test
  void linksBelowTheirHeadingGoButNotTheTextBehindThem() {
    String links = "相关新闻\n两部门发文规范校外培训\n多地中小学今日开学\n";
    assertThat(removed(PROSE + "\n" + links)).isEqualTo(links);
    String next = "开学第一课怎么上\n" + PROSE + "\n";
    assertThat(removed(PROSE + "\n" + links + next)).isEqualTo(links);
  }

  @Test
  void teasersBehindTheEndMarkGo() {
    String end =
        "- END -\nMinister opens new bridge\nThe bridge, 1.2 kilometres long, was built in three years and ...\n";
    assertThat(removed(PROSE + "\n" + end)).isEqualTo(end);
    assertThat(removed(PROSE + "\n- END -\n来源：某某日报\n")).isEqualTo("- END -\n");
  }

  @Test
  void aBackgroundBoxBelowRelatedLinksStays() {
    String box = "什么是“双减”\n“双减”指减轻义务教育阶段学生作业负担和校外培训负担。\n";
    assertThat(removed(PROSE + "\n相关链接\n" + box)).isEqualTo("相关链接\n");
  }

  @Test
  void noGapIsLeftWhereFurnitureStood() {
    RepairedText repaired =
        new RepairChain(LexiconSource.bundled())
            .repair(AlignedText.ofUtf8(PROSE + "\n\n分享到:\n\n" + PROSE + "\n\n关于我们 | 联系我们\n"));
    assertThat(repaired.text().toString()).isEqualTo(PROSE + "\n\n" + PROSE + "\n");
    assertThat(repaired.furniture().stream().map(AlignedText::toString).map(String::strip))
        .isEqualTo(List.of("分享到:", "关于我们 | 联系我们"));
  }
}

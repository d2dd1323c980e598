package org.nianbao.reader.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.reader.building.Shown;
import org.nianbao.reader.source.SourceDocument;

/**
 * Reads small pages, one peculiarity each.
 */
class HtmlReaderTest {

	private static SourceDocument read(String html) {
		return Shown.read(new HtmlReader(), html.getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> blocks(String html) {
		return Shown.blocks(read(html));
	}

	@Nested
	class Lines {

		@ParameterizedTest
		@CsvSource(delimiter = '~', textBlock = """
			<p>甲</p><p>乙</p>~甲|乙
			<div>甲<div>乙</div>丙</div>~甲|乙|丙
			<p>甲<br>乙</p>~甲⏎乙
			<p>甲<br><br>乙</p>~甲|乙
			<p>　　甲<br>　　乙</p>~甲|乙
			<div>甲<br>乙</div>~甲|乙
			<p>政府 &nbsp; 信息</p>~政府   信息
			<p>政府{n}信息 A{n}B</p>~政府信息 A B
			<p>甲<span>乙</span><font>丙</font><o:p>&nbsp;</o:p></p>~甲乙丙
			<p>甲<script>alert(1)</script><style>p{}</style><noscript>无</noscript><template>模</template><!-- 注 --></p>~甲
			<pre>甲{n}乙</pre>~甲|乙
			<h3>标题</h3>正文~#3 标题|正文
			<ol><li>甲</li><li>乙<p>丙</p></li><li value='9'>丁</li></ol>~1. 甲|2. 乙|丙|9. 丁
			<ol style='list-style-type:cjk-ideographic' start='2'><li>甲</li></ol>~二、甲
			<ol style='list-style:none'><li>甲</li></ol><ul><li>乙</li></ul>~甲|乙
			<ruby>年<rp>(</rp><rt>nián</rt></ruby>~年（nián）
			<p style='text-align:center'>甲</p><p align='right'>乙</p><center>丙</center><div align='center'><p>丁</p></div>~甲 ><|乙 >>|丙 ><|丁 ><
			""")
		void linesAreThoseOfABrowser(String html, String expected) {
			assertEquals(expected, String.join("|", blocks(html.replace("{n}", "\n"))).replace('\u00A0', ' '));
		}

		@Test
		void styleSheetsOfThePageAlignAndHide() {
			SourceDocument document = read("<style>/* 注 */ .c, p.right { text-align: center } p.right { text-align:right !important } .no{display:none}"
				+ "@media print { p { text-align: right } } .in p { display: inline }</style><p class=c>甲</p><p class=right>乙</p><p class=no>丙</p>"
				+ "<div class=in><p>丁</p><p>戊</p></div>");
			assertEquals(List.of("甲 ><", "乙 >>", "丁戊"), Shown.blocks(document));
			assertEquals(List.of("HIDDEN 丙"), Shown.dropped(document));
		}

		@ParameterizedTest
		@ValueSource(strings = { "<p hidden>藏</p>", "<p style='display: none'>藏</p>", "<span aria-hidden=true>藏</span>",
			"<p style='visibility:hidden'>藏</p>",
			"<span style='mso-hide:all'>藏</span>" })
		void whatNobodySeesIsDropped(String html) {
			SourceDocument document = read("<p>见</p>" + html);
			assertEquals(List.of("见"), Shown.blocks(document));
			assertEquals(List.of("HIDDEN 藏"), Shown.dropped(document));
		}

		@Test
		void picturesInThePageHaveTheirBytes() {
			assertEquals(List.of("文", "[png 8 说明]", "[ 0 图1.jpg]", "[ 0 ]"), blocks("<p>文<img alt=说明 src='data:image/png;base64,iVBORw0KGgo='>"
				+ "<img src='http://example.test/a/图1.jpg?x=1'><img src='data:image/png,zzz'></p>"));
		}
	}

	@Nested
	class WordProcessors {

		@Test
		void wordShowsItsListLabelsAndHidesItsComments() {
			SourceDocument document =
				read("<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->"
				+ "</head><body><div class=WordSection1><p class=MsoListParagraph><![if !supportLists]><span><span style='mso-list:Ignore'>一、<span "
				+ "style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>总体\n情况<o:p></o:p></p>"
				+ "<p><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span>公开</p></div>"
				+ "<div style='mso-element:comment-list'><p>请核实</p></div></body></html>");
			assertEquals(List.of("一、总体情况", "1. 公开"), Shown.blocks(document));
			assertEquals(List.of("EDITOR_REMARK 请核实"), Shown.dropped(document));
		}

		@Test
		void pageHeadersOfLibreOfficeAreDropped() {
			SourceDocument document = read("<div title='header'><p>某局</p></div><p>正文</p><div title=\"footer\"><p>— 1 —</p></div>");
			assertEquals(List.of("正文"), Shown.blocks(document));
			assertEquals(List.of("PAGE_HEADER_OR_FOOTER 某局", "PAGE_HEADER_OR_FOOTER — 1 —"), Shown.dropped(document));
		}
	}

	@Nested
	class Portals {

		private static final String ARTICLE = "<p>" + "全年公开信息若干条，".repeat(20)
			+ "</p><table border=1><tr><th>甲</th><th>乙</th></tr><tr><td>1</td><td>2</td></tr></table><p>"
			+ "不足之处有二。".repeat(20) + "</p><p align=right>某县某局</p>";

		private static final String PAGE =
			"<body><form id='aspnetForm'><div class='header'><a href=/>某县人民政府</a></div><div id='top-nav'><ul><li><a>首页</a><li><a>政务公开</a></ul></div>"
			+ "<div class='dqwz'>当前位置：<a>首页</a> &gt; <a>年报</a></div><table class='xx'><tr><td>索引号</td><td>113/2025</td></tr><tr><td>发文机关</td><td>某县某局</td>"
			+ "</tr>"
			+ "<tr><td>成文日期</td><td>2025-01-20</td></tr></table><div class='main'><h1>某县某局2024年政府信息公开工作年度报告</h1><div class='info'><span>"
			+ "发布时间：2025-01-20 10:00</span>"
			+ "<span>来源：某县某局</span><span>【字号：大 中 小】</span><a>打印</a></div><div class='TRS_Editor'><p align=center>某县某局2024年政府信息公开工作年度报告</p>" + ARTICLE
			+ "</div><p>附件：<a href=x.docx>年报.docx</a></p><div><a>【打印】</a> <a>【关闭】</a></div><div class=list><h3>相关链接</h3><ul><li><a>年报甲某某某</a><li><a>"
			+ "年报乙某某某</a><li><a>年报丙某某某</a></ul>"
			+ "</div></div><div class='bdsharebuttonbox'>分享到：<a>微信</a></div></form><div>主办：某县人民政府　某ICP备12345号</div></body>";

		@Test
		void onlyTheArticleIsText() {
			SourceDocument document = read(PAGE);
			List<String> blocks = Shown.blocks(document);
			assertEquals(List.of("#1 某县某局2024年政府信息公开工作年度报告", "某县某局2024年政府信息公开工作年度报告 ><"), blocks.subList(0, 2));
			assertEquals(List.of("|甲|乙|", "|1|2|"), blocks.subList(3, 5));
			assertEquals(List.of("某县某局 >>", "附件：年报.docx"), blocks.subList(6, blocks.size()));
			assertEquals(List.of("navigation"), Shown.notes(document));
		}

		@Test
		void whatIsAroundTheArticleIsDroppedNotLost() {
			SourceDocument document = read(PAGE);
			assertTrue(document.dropped().stream().allMatch(text -> text.reason().name().equals("NAVIGATION")), () -> document.dropped().toString());
			String dropped = String.join(" ", Shown.dropped(document)).replaceAll("\\s+", " ");
			for (String text : List.of("某县人民政府", "政务公开", "当前位置", "索引号", "113/2025", "发布时间", "打印", "关闭", "年报丙", "分享到", "ICP备")) {
				assertTrue(dropped.contains(text), text + " in " + dropped);
			}
		}

		@Test
		void tablesThatArrangeThePageAreNoTables() {
			assertEquals(List.of("标题 ><", "|甲|乙|", "|1|2|"),
				blocks("<table><tr><td><p align=center>标题</p></td></tr><tr><td><table border=1><tr><td>甲</td><td>乙</td></tr>"
				+ "<tr><td>1</td><td>2</td></tr></table></td></tr></table>"));
			List<String> blocks = blocks("<table><tr><td width=200><ul><li><a>栏目甲</a><li><a>栏目乙</a><li><a>栏目丙</a></ul></td><td>" + ARTICLE
				+ "</td></tr></table>");
			assertEquals("|甲|乙|", blocks.get(1));
			assertEquals(5, blocks.size(), blocks::toString);
		}

		@Test
		void aParagraphThatSpeaksOfSharingIsText() {
			String text = "本局在网站增设分享和打印功能，来源可查，全年浏览次数达到一万次。";
			assertEquals(List.of(text), blocks("<p>" + text + "</p>"));
		}
	}

	@Nested
	class Tables {

		@ParameterizedTest
		@CsvSource(delimiter = '~', textBlock = """
			<tr><td rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr>~|↓2 甲|乙| |@1 丙|
			<tr><td colspan=2>甲</td></tr><tr><td>乙</td><td>丙</td></tr>~|→2 甲| |乙|丙|
			<tr><td rowspan=99>甲</td><td>乙</td></tr><tr><td>丙</td></tr>~|↓2 甲|乙| |@1 丙|
			<tr><td rowspan=0>甲</td><td>乙</td></tr><tr><td>丙</td></tr>~|↓2 甲|乙| |@1 丙|
			<tfoot><tr><td>尾</td><td>3</td></tr></tfoot><thead><tr><th>头</th><th>数</th></tr></thead><tbody><tr><td>体</td><td>1</td></tr>\
			</tbody>~|头|数| |体|1| |尾|3|
			<tr><td>甲</td><td>乙<br>丙</td></tr><tr><td><p>丁</p><p>戊</p></td><td>1</td></tr>~|甲|乙⏎丙| |丁⏎戊|1|
			<tr><td colspan=3>甲</td><td colspan=2>乙</td></tr><tr><td colspan=3>丙</td><td colspan=2>丁</td></tr>~|甲|乙| |丙|丁|
			<tr><td>甲</td><td>乙</td></tr><tr style='display:none'><td>藏</td><td>藏</td></tr><tr><td>丙</td><td style='display:none'>藏</td><td>丁</td>\
			</tr>~|甲|乙| |丙|丁|
			<tr><td>甲</td><td><table><tr><td>1</td><td>2</td></tr></table></td></tr><tr><td>很长很长的文字很长很长的文字</td><td>丁</td></tr>~|甲|1→2| |很长很长的文字很长很长的文字|丁|
			""")
		void cellsHaveTheirPlaces(String rows, String expected) {
			assertEquals(expected, String.join(" ", blocks("<table>" + rows + "</table>")));
		}

		@Test
		void captionsStandAboveTheirTables() {
			assertEquals(List.of("表1 ><", "|甲|乙|"), blocks("<table><caption>表1</caption><tr><td>甲</td><td>乙</td></tr></table>"));
		}

		@Test
		void anEdgeThatIsOffInOneRowIsMoved() {
			assertEquals(List.of("|→2 甲|→2 乙|", "|1|2|3|4|", "|5|6|7|8|"), blocks("<table><tr><td colspan=2>甲</td><td colspan=3>乙</td></tr>"
				+ "<tr><td>1</td><td colspan=2>2</td><td>3</td><td>4</td></tr><tr><td>5</td><td colspan=2>6</td><td>7</td><td>8</td></tr></table>"));
		}
	}

	@Nested
	class Encodings {

		private static final String PAGE = "<html><head>%s</head><body><p>政府信息公开</p></body></html>";

		@ParameterizedTest
		@CsvSource({ "GB18030, <meta charset=gb2312>", "GB18030, <meta http-equiv=Content-Type content='text/html; charset=GBK'>",
			"GB18030, ''", "UTF-8, ''",
			"GB18030, <meta charset=utf-8>", "UTF-16, ''", "UTF-16LE, ''", "UTF-16LE, <meta charset=utf-16>", "GB18030, <meta charset=unknown>" })
		void theEncodingIsFound(String encoding, String declaration) {
			byte[] bytes = PAGE.replace("%s", declaration).getBytes(Charset.forName(encoding));
			assertEquals(List.of("政府信息公开"), Shown.blocks(Shown.read(new HtmlReader(), bytes)));
		}
	}
}

package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The commands that fill in totals and align tables. */
class TotalsTest {

	private static final String REPORT = """
		某局2024年政府信息公开工作年度报告

		三、收到和处理政府信息公开申请情况

		| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
		| 一、本年新收政府信息公开申请数量 | 36 | 0 | 0 | 0 | 1 | 0 | |
		| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | = |

		四、政府信息公开行政复议、行政诉讼情况

		| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
		| 行政复议 | 1 | 0 | 2 | 0 | 7 |
		""";

	@RegisterExtension
	final QuietLog log = new QuietLog();

	@RegisterExtension
	final TestProject project = new TestProject();

	private IDocument document;
	private Typing user;

	@BeforeEach
	void open() throws Exception {
		ITextEditor editor = Workbench.open(project.create("一.nianbao", REPORT));
		document = Workbench.document(editor);
		user = new Typing(editor);
	}

	@Test
	void fillsInTheTableAtTheCaret() throws Exception {
		user.caretAfter("| 一、本年新收");
		user.command("org.nianbao.ui.totals");
		assertTrue(document.get().contains("|     36 |        0 |        0 |            0 |            1 |    0 |   37 |\n"), document::get);
		assertTrue(document.get().contains("|      1 |        0 |        0 |            0 |            0 |    0 |    = |\n"), document::get);
		assertTrue(document.get().contains("| 行政复议 | 1 | 0 | 2 | 0 | 7 |"), document::get);
		assertEquals(document.get().indexOf("新收政府") + 2, user.caret());
		user.undo();
		assertEquals(REPORT, document.get());
	}

	@Test
	void fillsInAllTables() throws Exception {
		user.caretAfter("三、");
		user.command("org.nianbao.ui.totals");
		assertTrue(document.get().contains("|   37 |\n"), document::get);
		assertTrue(document.get().contains("| 行政复议 |        1 |        0 |        2 |        0 |    3 |\n"), document::get);
		user.undo();
		assertEquals(REPORT, document.get());
	}

	@Test
	void aligns() throws Exception {
		user.caretAfter("| 行政");
		user.command("org.nianbao.ui.align");
		assertTrue(document.get().contains("| 行政复议 |        1 |        0 |        2 |        0 |    7 |\n"), document::get);
		assertTrue(document.get().contains("| 36 | 0 |"), document::get);
		user.caretAfter("三、");
		user.command("org.nianbao.ui.align");
		assertTrue(document.get().contains("|     36 |        0 |"), document::get);
		user.undo();
		user.undo();
		assertEquals(REPORT, document.get());
	}
}

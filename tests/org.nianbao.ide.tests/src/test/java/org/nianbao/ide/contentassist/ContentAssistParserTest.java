package org.nianbao.ide.contentassist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;
import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nianbao.language.ide.ReportIdeSetup;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportLoader;

import com.google.inject.Injector;

/** The content-assist parser knows what may follow at the caret: it shares the lexer with the parser. */
class ContentAssistParserTest {

	private static Injector injector;

	@BeforeAll
	static void createInjector() {
		injector = new ReportIdeSetup().createInjectorAndDoEMFRegistration();
	}

	@AfterAll
	static void stopThreads() {
		injector.getInstance(ExecutorService.class).shutdownNow();
	}

	/** Returns the assignments, as {@code Rule.feature}, that may follow at the end of a text. */
	private static Set<String> following(String text) {
		LoadedReport report = injector.getInstance(ReportLoader.class).load(text, "test");
		ContentAssistContextFactory factory = injector.getInstance(ContentAssistContextFactory.class);
		factory.setPool(injector.getInstance(ExecutorService.class));
		ContentAssistContext[] contexts = factory.create(text, new TextRegion(text.length(), 0), text.length(), report.resource());
		Set<AbstractElement> elements = new HashSet<>();
		for (ContentAssistContext context : contexts) {
			elements.addAll(context.getFirstSetGrammarElements());
		}
		return elements.stream().filter(Assignment.class::isInstance).map(Assignment.class::cast)
			.map(assignment -> GrammarUtil.containingRule(assignment).getName() + "." + assignment.getFeature()).collect(Collectors.toSet());
	}

	@Test
	void injectorHasTheServicesOnce() {
		assertSame(injector.getInstance(ReportLoader.class).formats(), injector.getInstance(ReportLoader.class).formats());
	}

	@Test
	void columnAfterRowAndDot() {
		assertEquals(Set.of("Term.second"), following("某局2024年报告\n共{新收."));
	}

	@Test
	void rowOrTableAfterBrace() {
		assertTrue(following("某局2024年报告\n共{").contains("Term.first"));
	}

	@Test
	void figuresAfterTheLabelOfARow() {
		Set<String> following = following("某局2024年报告\n三、收到和处理政府信息公开申请情况\n| 一、本年新收政府信息公开申请数量 | 1 | ");
		assertTrue(following.contains("NumberCell.number"), following::toString);
	}

	@Test
	void formatAfterDirective() {
		assertEquals(Set.of("FormatDirective.format"), following("@格式 "));
	}
}

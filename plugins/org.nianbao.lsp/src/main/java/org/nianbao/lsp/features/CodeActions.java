package org.nianbao.lsp.features;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Fix;
import org.nianbao.checks.ReportFixer;
import org.nianbao.checks.ReportFixer.Choice;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.text.TextEdit;
import org.nianbao.lsp.ServerMessages;
import org.nianbao.lsp.documents.ParsedText;

import com.google.gson.JsonObject;

/**
 * The repairs of findings: one by one, all of a kind, and what {@code nianbao fix} does as a whole.
 */
public final class CodeActions {

	/** What {@code nianbao fix} does. */
	public static final String FIX_ALL = CodeActionKind.SourceFixAll + ".nianbao";

	private static final String URI = "uri";
	private static final String VERSION = "version";

	private final ClientFeatures client;
	private final ServerMessages messages;
	private final Diagnostics diagnostics;

	/**
	 * @param client   what the editor can do
	 * @param messages the texts
	 */
	public CodeActions(ClientFeatures client, ServerMessages messages) {
		this.client = client;
		this.messages = messages;
		diagnostics = new Diagnostics(client);
	}

	/**
	 * Offers repairs.
	 *
	 * @param text   the text
	 * @param params where, and which kinds
	 * @param cancel asked now and then
	 * @return for each finding there its repairs, best first; then those for all findings of a kind; then the one of all
	 */
	public List<CodeAction> of(ParsedText<?> text, CodeActionParams params, CancelIndicator cancel) {
		if (!client.literalActions()) {
			return List.of();
		}
		List<String> only = params.getContext() == null ? null : params.getContext().getOnly();
		List<Finding> findings = text.findings(cancel).stream().filter(finding -> finding.waived() == null).toList();
		List<CodeAction> actions = new ArrayList<>();
		if (isWanted(CodeActionKind.QuickFix, only)) {
			Region region = text.positions().region(params.getRange());
			List<Finding> here = findings.stream().filter(finding -> finding.offset() <= region.end() && region.offset() <= finding.offset()
				+ finding.length())
				.toList();
			here.forEach(finding -> repairs(finding, text, actions));
			ofKinds(here, findings, text, actions);
		}
		if (isWanted(FIX_ALL, only) && findings.stream().anyMatch(finding -> Choice.safe().of(finding).isPresent())) {
			CodeAction action = new CodeAction(messages.get("fix.all"));
			action.setKind(FIX_ALL);
			if (client.lateActions()) {
				JsonObject data = new JsonObject();
				data.addProperty(URI, text.uri());
				data.addProperty(VERSION, text.version());
				action.setData(data);
			} else {
				fixAll(action, text, cancel);
			}
			actions.add(action);
		}
		return actions;
	}

	/** Kinds are named from the general to the special, separated by dots. */
	private static boolean isWanted(String kind, List<String> only) {
		return only == null || only.isEmpty() || only.stream().anyMatch(wanted -> kind.equals(wanted) || kind.startsWith(wanted + ".") || wanted.isEmpty());
	}

	private void repairs(Finding finding, ParsedText<?> text, List<CodeAction> actions) {
		Diagnostic diagnostic = diagnostics.of(finding, text.uri(), text.positions());
		for (Fix fix : finding.fixes()) {
			CodeAction action = quickFix(fix.title(), fix.edits(), text);
			action.setDiagnostics(List.of(diagnostic));
			if (fix == finding.fixes().get(0) && fix.safe()) {
				action.setIsPreferred(true);
			}
			actions.add(action);
		}
	}

	private void ofKinds(List<Finding> here, List<Finding> findings, ParsedText<?> text, List<CodeAction> actions) {
		Set<String> kinds = new LinkedHashSet<>();
		here.forEach(finding -> finding.fixes().forEach(fix -> kinds.add(fix.kind())));
		for (String kind : kinds) {
			List<Fix> fixes = ReportFixer.compatible(findings, Choice.ofKinds(Set.of(kind)));
			if (fixes.size() > 1) {
				String title = messages.get("fix.kind", "title", fixes.get(0).title(), "rule", kind.substring(0, kind.indexOf(Fix.SEPARATOR)), "count",
					fixes.size());
				actions.add(quickFix(title, fixes.stream().flatMap(fix -> fix.edits().stream()).toList(), text));
			}
		}
	}

	private CodeAction quickFix(String title, List<TextEdit> edits, ParsedText<?> text) {
		CodeAction action = new CodeAction(title);
		action.setKind(CodeActionKind.QuickFix);
		action.setEdit(Edits.inOne(text, edits, client));
		return action;
	}

	private void fixAll(CodeAction action, ParsedText<?> text, CancelIndicator cancel) {
		String fixed = text.fixed(Choice.safe(), cancel).text();
		action.setEdit(Edits.inOne(text, Edits.between(text.text(), fixed), client));
	}

	/**
	 * Tells of which text an action is that has no edit yet.
	 *
	 * @param action an action that was offered
	 * @return the URI of the text; null for an action of somebody else
	 */
	public static String uri(CodeAction action) {
		return action.getData() instanceof JsonObject data && data.has(URI) && data.get(URI).isJsonPrimitive() ? data.get(URI).getAsString() : null;
	}

	/**
	 * Adds the edit to an action that was offered without.
	 *
	 * @param action the action
	 * @param text   its text
	 * @param cancel asked now and then
	 * @return the action; empty edits where the text has changed since
	 */
	public CodeAction resolve(CodeAction action, ParsedText<?> text, CancelIndicator cancel) {
		fixAll(action, text, cancel);
		return action;
	}
}

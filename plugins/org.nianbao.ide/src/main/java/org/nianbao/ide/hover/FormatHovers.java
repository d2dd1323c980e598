package org.nianbao.ide.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.ide.formats.FormatMention;
import org.nianbao.ide.formats.FormatMention.Definition;
import org.nianbao.ide.formats.FormatMention.Kind;
import org.nianbao.ide.formats.FormatMention.Role;
import org.nianbao.ide.formats.FormatNodes;
import org.nianbao.ide.formats.LoadedFormat;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.ColumnGroup;
import org.nianbao.language.format.ColumnItem;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.LengthLimit;
import org.nianbao.language.format.Point;
import org.nianbao.language.format.RowDef;
import org.nianbao.language.format.RowGroup;
import org.nianbao.language.format.RowItem;
import org.nianbao.language.format.SectionDef;
import org.nianbao.language.format.SentencePattern;
import org.nianbao.language.format.TableDef;

/**
 * Says what the parts of a format file are: names, IDs of rules, keywords.
 */
public final class FormatHovers {

	/** Before the words of the language, in the keys of their explanations. */
	private static final String KEYWORD = "keyword.";

	private final RuleCatalogue catalogue;
	private final HoverMessages messages;

	/**
	 * @param catalogue the rules, in the language of the editor
	 */
	public FormatHovers(RuleCatalogue catalogue) {
		this.catalogue = catalogue;
		messages = new HoverMessages(catalogue);
	}

	/**
	 * Says what a part of a format file is.
	 *
	 * @param format the format file
	 * @param offset a place in it: the character after it counts
	 * @return empty where there is nothing to say
	 */
	public Optional<Hover> at(LoadedFormat format, int offset) {
		Optional<FormatMention> mention = format.mentionAt(offset).filter(found -> offset < found.region().end());
		return mention.isPresent() ? mention.flatMap(found -> of(format, found)) : word(format, offset);
	}

	/**
	 * Explains a word of the language.
	 *
	 * @param keyword a keyword
	 * @return what it means; empty for a punctuation mark
	 */
	public Optional<String> explanation(String keyword) {
		return messages.has(KEYWORD + keyword) ? Optional.of(messages.format(KEYWORD + keyword)) : Optional.empty();
	}

	private Optional<Hover> of(LoadedFormat format, FormatMention mention) {
		if (mention.kind() == Kind.RULE) {
			return Optional.of(rule(format, mention));
		} else if (mention.kind() == Kind.LAST_YEAR) {
			return Optional.of(builder(mention, mention.name()).say("lastYear").build());
		} else if (mention.role() == Role.UNKNOWN) {
			return Optional.empty();
		}
		EObject element = mention.element();
		HoverBuilder hover;
		if (element instanceof Format definition) {
			hover = format(format, mention, definition);
		} else if (element instanceof SectionDef section) {
			hover = section(mention, section);
		} else if (element instanceof TableDef table) {
			hover = table(mention, table);
		} else if (element instanceof RowItem row) {
			hover = row(mention, row);
		} else if (element instanceof ColumnItem column) {
			hover = column(mention, column);
		} else {
			return Optional.empty();
		}
		Format owner = EcoreUtil2.getContainerOfType(element, Format.class);
		if (element != owner && !format.isOwn(element)) {
			hover.say("inherited", "format", owner.getName());
		}
		if (element instanceof RowItem || element instanceof ColumnDef) {
			new FormatRuleNotes(catalogue, format, hover).add(mention);
		}
		return Optional.of(hover.build());
	}

	private HoverBuilder builder(FormatMention mention, String title) {
		return new HoverBuilder(messages, mention.region(), title == null ? mention.name() : title);
	}

	// ---- definitions ----------------------------------------------------------------------------------------------------

	private HoverBuilder format(LoadedFormat format, FormatMention mention, Format definition) {
		HoverBuilder hover = builder(mention, definition.getTitle());
		if (definition.getFirstYear() != 0) {
			boolean isOpen = definition.isOpenEnded();
			int last = definition.getLastYear() == 0 ? definition.getFirstYear() : definition.getLastYear();
			hover.say(isOpen ? "firstYear" : "years", "year", definition.getFirstYear(), "last", last);
		}
		List<Format> line = format.terms().line(definition);
		if (line.size() > 1) {
			hover.say("parent", "format", line.get(1).getName());
		}
		List<String> sections = new ArrayList<>();
		for (int i = line.size() - 1; i >= 0; i--) {
			EcoreUtil2.typeSelect(line.get(i).getMembers(), SectionDef.class).forEach(section -> sections.add(section.getTitle()));
		}
		return hover.list("sections", sections.stream().filter(Objects::nonNull).distinct().toList());
	}

	private HoverBuilder section(FormatMention mention, SectionDef section) {
		HoverBuilder hover = builder(mention, section.getTitle());
		for (Definition inherited : mention.definitions().subList(1, mention.definitions().size())) {
			hover.say("adds", "format", EcoreUtil2.getContainerOfType(inherited.element(), Format.class).getName());
		}
		List<SectionDef> all = mention.definitions().stream().map(definition -> (SectionDef) definition.element()).toList();
		hover.list("aliases", all.stream().flatMap(each -> each.getAliases().stream()).distinct().toList());
		all.stream().map(SectionDef::getTable).filter(table -> table != null && table.getName() != null).limit(1)
			.forEach(table -> hover.say("sectionTable", "table", table.getName()));
		hover.list("points", all.stream().flatMap(each -> each.getPoints().stream()).map(Point::getTitle).filter(Objects::nonNull).distinct().toList());
		for (LengthLimit limit : section.getLengthLimits()) {
			hover.say(limit.isAtMost() ? "lengthAtMost" : "lengthAtLeast", "count", limit.getCharacters());
		}
		section.getSimilarityLimits().stream().limit(1).forEach(limit -> hover.say("similarity", "percent", limit.getPercent()));
		return hover;
	}

	private HoverBuilder table(FormatMention mention, TableDef table) {
		List<RowItem> rows = EcoreUtil2.getAllContentsOfType(table, RowItem.class);
		List<ColumnDef> columns = EcoreUtil2.getAllContentsOfType(table, ColumnDef.class);
		return builder(mention, mention.name()).say("table", "name", mention.name(), "section", sectionTitle(table))
			.list("tableColumns", columns.stream().map(ColumnDef::getName).filter(Objects::nonNull).distinct().toList())
			.list("tableRows", rows.stream().map(RowItem::getName).filter(Objects::nonNull).toList());
	}

	private HoverBuilder row(FormatMention mention, RowItem row) {
		TableDef table = EcoreUtil2.getContainerOfType(row, TableDef.class);
		HoverBuilder hover = builder(mention, row.getLabel());
		if (row.getName() == null) {
			hover.say("groupWithoutName", "table", name(table));
		} else {
			hover.say(row instanceof RowGroup ? "group" : "row", "name", row.getName(), "table", name(table), "section", sectionTitle(table));
		}
		hover.list("aliases", row.getAliases());
		if (row instanceof RowGroup group) {
			hover.list("rows", group.getItems().stream().map(RowItem::getLabel).filter(Objects::nonNull).toList());
		} else if (row instanceof RowDef sum && sum.isTotal()) {
			hover.say("sum", "sum", String.join(" + ", siblings(sum).flatMap(FormatHovers::rows).filter(other -> !other.isTotal()).map(RowDef::getName)
				.filter(Objects::nonNull).toList()));
		}
		return hover;
	}

	private HoverBuilder column(FormatMention mention, ColumnItem item) {
		HoverBuilder hover = builder(mention, item.getLabel());
		if (item instanceof ColumnGroup group) {
			return hover.list("rows", group.getItems().stream().map(ColumnItem::getLabel).filter(Objects::nonNull).toList());
		}
		ColumnDef column = (ColumnDef) item;
		TableDef table = EcoreUtil2.getContainerOfType(column, TableDef.class);
		hover.say("column", "name", column.getName() == null ? "" : column.getName(), "table", name(table)).list("aliases", column.getAliases());
		if (column.getUnit() != null) {
			hover.say("unit", "unit", column.getUnit());
		}
		hover.list("cellUnits", column.getCellUnits());
		hover.quote(messages.format(column.isSigned() ? "signed" : "unsigned")
			+ messages.format(column.getDecimals() == 0 ? "whole" : "decimals", "count", column.getDecimals()));
		if (column.isTotal()) {
			hover.say("sum", "sum", String.join(" + ", siblings(column).flatMap(FormatHovers::columns).filter(other -> !other.isTotal())
				.map(ColumnDef::getName).filter(Objects::nonNull).toList()));
		}
		return hover;
	}

	private static Stream<EObject> siblings(EObject element) {
		return element.eContainer().eContents().stream();
	}

	private static Stream<RowDef> rows(EObject element) {
		return element instanceof RowDef row ? Stream.of(row) : element instanceof RowGroup group ? group.getItems().stream().flatMap(FormatHovers::rows)
			: Stream.of();
	}

	private static Stream<ColumnDef> columns(EObject element) {
		return element instanceof ColumnDef column ? Stream.of(column)
			: element instanceof ColumnGroup group ? group.getItems().stream().flatMap(FormatHovers::columns) : Stream.of();
	}

	private static String name(TableDef table) {
		return table == null || table.getName() == null ? "" : table.getName();
	}

	private static String sectionTitle(TableDef table) {
		SectionDef section = EcoreUtil2.getContainerOfType(table, SectionDef.class);
		return section == null || section.getTitle() == null ? "" : section.getTitle();
	}

	// ---- rules and keywords ---------------------------------------------------------------------------------------------

	private Hover rule(LoadedFormat format, FormatMention mention) {
		Optional<Rule> rule = catalogue.find(mention.name());
		HoverBuilder hover = builder(mention, rule.map(known -> known.id() + " " + known.title()).orElse(mention.name()));
		rule.ifPresentOrElse(known -> hover.quote(known.explanation()), () -> hover.say(mention.role() == Role.UNKNOWN ? "noRule" : "ruleOfFormat"));
		if (mention.role() == Role.REFERS) {
			for (Definition definition : mention.definitions()) {
				hover.say("declared", "format", EcoreUtil2.getContainerOfType(definition.element(), Format.class).getName(), "text",
					FormatNodes.line(definition.element()));
			}
		}
		rule.ifPresent(known -> hover.note(messages.format("source", "source", known.source())));
		return hover.build();
	}

	/** A keyword, or a text in which a figure is stated. */
	private Optional<Hover> word(LoadedFormat format, int offset) {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(format.resource().getParseResult().getRootNode(), offset);
		if (leaf == null || leaf.isHidden()) {
			return Optional.empty();
		}
		boolean isWording = leaf.getGrammarElement() instanceof RuleCall && NodeModelUtils.findActualSemanticObjectFor(leaf) instanceof SentencePattern
			&& leaf.getText().startsWith("\"");
		String key = isWording ? "wording" : KEYWORD + leaf.getText();
		if (leaf.getGrammarElement() instanceof RuleCall && !isWording || !messages.has(key)) {
			return Optional.empty();
		}
		String title = isWording ? messages.format("wordingTitle") : leaf.getText();
		return Optional.of(new HoverBuilder(messages, FormatNodes.region(leaf), title).say(key).build());
	}
}

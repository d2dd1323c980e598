package org.nianbao.language.formats.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResource;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.FormatFile;
import org.nianbao.language.format.Point;
import org.nianbao.language.format.Relation;
import org.nianbao.language.format.SectionDef;
import org.nianbao.language.format.SentencePattern;
import org.nianbao.language.format.ShareLimit;
import org.nianbao.language.format.Threshold;
import org.nianbao.language.formats.validation.ProblemCollector.Text;

/**
 * Finds all that is wrong in format files. A file that cannot be read as a whole is only told where; so is nothing that follows from it in others.
 */
public final class FormatValidator {

	private final ProblemCollector problems = new ProblemCollector();
	private final Predicate<String> knownRules;
	private final Predicate<Resource> isTold;

	private FormatValidator(Predicate<String> knownRules, Predicate<Resource> isTold) {
		this.knownRules = knownRules;
		this.isTold = isTold;
	}

	/**
	 * Finds all problems.
	 *
	 * @param files      loaded files, in one resource set and resolved
	 * @param knownRules tells of an ID whether a rule has it that no format need declare
	 * @return file by file in the given order, sorted within each; may be empty
	 */
	public static List<FormatProblem> validate(List<XtextResource> files, Predicate<String> knownRules) {
		FormatValidator validator = new FormatValidator(knownRules, file -> true);
		validator.validate(files);
		List<FormatProblem> sorted = new ArrayList<>();
		files.forEach(file -> sorted.addAll(validator.problems(file)));
		return sorted;
	}

	/**
	 * Finds the problems of one file.
	 *
	 * @param files      loaded files, resolved
	 * @param told       the one among them that is looked at
	 * @param knownRules tells of an ID whether a rule has it that no format need declare
	 * @return sorted; may be empty
	 */
	public static List<FormatProblem> validate(List<XtextResource> files, XtextResource told, Predicate<String> knownRules) {
		FormatValidator validator = new FormatValidator(knownRules, file -> file == told);
		validator.validate(files);
		return validator.problems(told);
	}

	private List<FormatProblem> problems(XtextResource file) {
		String name = ProblemCollector.file(file);
		return problems.problems().stream().filter(problem -> problem.file().equals(name)).sorted(FormatProblem.ORDER).distinct().toList();
	}

	private void validate(List<XtextResource> files) {
		SyntaxCheck syntax = new SyntaxCheck(problems);
		Set<Resource> sound = new HashSet<>();
		List<Format> formats = new ArrayList<>();
		for (XtextResource file : files) {
			if (syntax.check(file)) {
				sound.add(file);
			}
			int before = formats.size();
			file.getContents().forEach(root -> formats.addAll(((FormatFile) root).getFormats()));
			if (formats.size() == before && sound.contains(file)) {
				problems.add(file, 0, 0, Text.warning(FormatRule.EMPTY, "empty.file"));
			}
		}
		InheritanceCheck inheritance = new InheritanceCheck(problems);
		List<FormatOutline> outlines = inheritance.check(formats, format -> sound.contains(format.eResource()));
		new YearCheck(problems).check(outlines);
		List<Threshold> thresholds = outlines.stream().filter(outline -> outline.parent().isEmpty())
			.flatMap(outline -> outline.own(Threshold.class).stream()).toList();
		for (FormatOutline outline : outlines) {
			if (!isTold.test(outline.definition().eResource())) {
				continue;
			}
			outline.ownTables().forEach(this::validate);
			validate(outline, thresholds, () -> outlines.stream().flatMap(other -> other.tables().stream()).distinct().toList());
			inheritance.checkReplacedTables(outline);
		}
		// Tables stand on their own: they are looked at even where the parent is unknown.
		Set<Format> done = new HashSet<>(outlines.stream().map(FormatOutline::definition).toList());
		formats.stream().filter(format -> isTold.test(format.eResource()) && sound.contains(format.eResource()) && !done.contains(format))
			.forEach(format -> format.getMembers().stream().filter(member -> member instanceof SectionDef section && section.getTable() != null)
			.forEach(section -> validate(new TableOutline(((SectionDef) section).getTable()))));
	}

	private void validate(TableOutline table) {
		new TableCheck(problems).check(table);
		new NameCheck(problems).check(table);
		new LabelCheck(problems).check(table);
		new SumCheck(problems).check(table);
		RelationCheck relations = new RelationCheck(TermResolver.within(table, problems), problems);
		table.definition().getMembers().forEach(member -> {
			if (member instanceof Relation relation) {
				relations.check(relation);
			} else if (member instanceof ShareLimit limit) {
				relations.check(limit);
			}
		});
	}

	private void validate(FormatOutline format, List<Threshold> thresholds, Supplier<List<TableOutline>> lastYear) {
		new NameCheck(problems).check(format);
		new LabelCheck(problems).check(format);
		new IdCheck(knownRules, thresholds, problems).check(format);
		new PatternCheck(problems).check(format);
		new ValueCheck(problems).check(format);
		RelationCheck relations = new RelationCheck(TermResolver.betweenYears(format.tables(), lastYear, problems), problems);
		format.own(Relation.class).forEach(relations::check);
		RelationCheck sums = new RelationCheck(TermResolver.among(format.tables(), problems), problems);
		for (SentencePattern pattern : format.own(SentencePattern.class)) {
			pattern.getReadings().forEach(reading -> {
				sums.checkSum(reading.getNumerator());
				if (reading.getDenominator() != null) {
					sums.checkSum(reading.getDenominator());
				}
			});
		}
		for (SectionDef section : format.own(SectionDef.class)) {
			section.getPoints().stream().map(Point::getCondition).filter(condition -> condition != null).forEach(sums::checkSum);
		}
	}
}

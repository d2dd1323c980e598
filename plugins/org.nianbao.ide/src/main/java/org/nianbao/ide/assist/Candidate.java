package org.nianbao.ide.assist;

import org.nianbao.ide.assist.Proposal.Kind;
import org.nianbao.language.figures.Figure.Region;

/**
 * Something that could be proposed, if it fits to what is typed.
 *
 * @param kind          see {@link Proposal#kind}
 * @param label         see {@link Proposal#label}
 * @param detail        see {@link Proposal#detail}
 * @param documentation see {@link Proposal#documentation}
 * @param missing       whether the report lacks it: such candidates come first
 * @param replaced      see {@link Proposal#replaced}
 * @param typed         see {@link Proposal#typed}
 * @param text          what is written
 */
record Candidate(Kind kind, String label, String detail, String documentation, boolean missing, Region replaced, int typed, TemplateText text) {
}

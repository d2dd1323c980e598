package org.nianbao.language.formats;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.nianbao.language.format.Severity;
import org.nianbao.language.formats.RelationSpec.SignedTerm;

/**
 * How large a share of some figures others may be (占比).
 *
 * @param rule     the ID of the rule that speaks where it is larger
 * @param severity how grave that is
 * @param part     the figures that are limited
 * @param whole    the figures of which they are a part
 * @param percent  the most that is allowed, in per cent
 * @param count    the rule speaks only where the part is more than this
 * @param message  what should be, in Chinese
 * @param source   where the law says so, if it does
 */
public record ShareLimit(String rule, Severity severity, List<SignedTerm> part, List<SignedTerm> whole, BigDecimal percent, BigDecimal count,
		String message, Optional<String> source) {
}

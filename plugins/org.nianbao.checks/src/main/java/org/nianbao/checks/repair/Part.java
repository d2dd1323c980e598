package org.nianbao.checks.repair;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nianbao.checks.repair.Repair.Explanation;
import org.nianbao.checks.repair.TableEquations.Law;

/**
 * Equations that fail and have to do with each other, and what can be done about them.
 *
 * @param failing   the equations
 * @param solutions after each of them all these equations hold and no other has been broken; the most probable one first
 */
record Part(List<Law> failing, List<Solution> solutions) {

	/** More are of no use to anybody. */
	private static final int MOST_CANDIDATES = 8;

	/**
	 * Changes after which the equations of a part hold.
	 *
	 * @param whole      all changes
	 * @param candidates the same changes, those together that share an equation
	 * @param touched    for each candidate the keys of the equations in which its cells stand
	 */
	record Solution(Candidate whole, List<Candidate> candidates, List<Set<Object>> touched) {

		Candidate candidateFor(Object key) {
			for (int i = 0; i < candidates.size(); i++) {
				if (touched.get(i).contains(key)) {
					return candidates.get(i);
				}
			}
			throw new IllegalArgumentException("not solved");
		}
	}

	boolean isAmbiguous() {
		return solutions.size() > 1 && solutions.get(0).whole().isAsGoodAs(solutions.get(1).whole());
	}

	void addTo(Map<Object, Explanation> explanations) {
		for (Law law : failing) {
			Set<Candidate> candidates = new LinkedHashSet<>();
			boolean ambiguous = false;
			for (Solution solution : solutions) {
				boolean other = candidates.add(solution.candidateFor(law.key())) && candidates.size() > 1;
				ambiguous |= other && solution.whole().isAsGoodAs(solutions.get(0).whole());
			}
			List<Candidate> list = new ArrayList<>(candidates);
			explanations.put(law.key(), new Explanation(list.subList(0, Math.min(list.size(), MOST_CANDIDATES)), ambiguous));
		}
	}
}

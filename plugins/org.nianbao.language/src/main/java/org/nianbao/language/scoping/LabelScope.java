package org.nianbao.language.scoping;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;

/**
 * A scope that looks one label up without listing all: the format has the maps already.
 */
final class LabelScope implements IScope {

	/** Lists what may be referred to, for proposals. */
	interface Elements extends Supplier<Stream<IEObjectDescription>> {
	}

	private final Function<String, Optional<EObject>> find;
	private final Elements elements;

	/**
	 * @param find     finds what a written label refers to
	 * @param elements lists everything by its official label or name
	 */
	LabelScope(Function<String, Optional<EObject>> find, Elements elements) {
		this.find = find;
		this.elements = elements;
	}

	static IEObjectDescription describe(String label, EObject element) {
		return EObjectDescription.create(QualifiedName.create(label), element);
	}

	@Override
	public IEObjectDescription getSingleElement(QualifiedName name) {
		return find.apply(name.getLastSegment()).map(element -> describe(name.getLastSegment(), element)).orElse(null);
	}

	@Override
	public Iterable<IEObjectDescription> getElements(QualifiedName name) {
		IEObjectDescription single = getSingleElement(name);
		return single == null ? List.of() : List.of(single);
	}

	@Override
	public IEObjectDescription getSingleElement(EObject object) {
		return elements.get().filter(description -> EcoreUtil.equals(description.getEObjectOrProxy(), object)).findFirst().orElse(null);
	}

	@Override
	public Iterable<IEObjectDescription> getElements(EObject object) {
		return elements.get().filter(description -> description.getEObjectOrProxy() == object).toList();
	}

	@Override
	public Iterable<IEObjectDescription> getAllElements() {
		return elements.get().toList();
	}
}

package org.nianbao.language.scoping;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.Scopes;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.FormatFile;
import org.nianbao.language.format.FormatPackage;

/**
 * A format may inherit from any other that is read together with it.
 */
public class FormatScopeProvider extends AbstractFormatScopeProvider {

	@Override
	public IScope getScope(EObject context, EReference reference) {
		if (reference != FormatPackage.Literals.FORMAT__PARENT || context.eResource() == null) {
			return IScope.NULLSCOPE;
		}
		List<Format> formats = new ArrayList<>(SharedFormats.of(context.eResource().getResourceSet()));
		for (Resource resource : context.eResource().getResourceSet().getResources()) {
			for (EObject root : resource.getContents()) {
				if (root instanceof FormatFile file) {
					file.getFormats().stream().filter(format -> format != context && format.getName() != null).forEach(formats::add);
				}
			}
		}
		return Scopes.scopeFor(formats, format -> QualifiedName.create(((Format) format).getName()), IScope.NULLSCOPE);
	}
}

package org.nianbao.language.scoping;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.nianbao.language.format.Format;

/**
 * Formats of other resource sets from which those of a set may inherit: files that stay the same are parsed once for many sets.
 */
public final class SharedFormats extends AdapterImpl {

	private final List<Format> formats;

	private SharedFormats(Collection<Format> formats) {
		this.formats = List.copyOf(formats);
	}

	/**
	 * Lets the formats of a set inherit from others.
	 *
	 * @param set     a set
	 * @param formats formats of other sets, which are only read from now on
	 */
	public static void add(ResourceSet set, Collection<Format> formats) {
		if (!formats.isEmpty()) {
			set.eAdapters().add(new SharedFormats(formats));
		}
	}

	/**
	 * Returns the formats of other sets from which those of a set may inherit.
	 *
	 * @param set a set
	 * @return the formats; may be empty
	 */
	static List<Format> of(ResourceSet set) {
		SharedFormats shared = (SharedFormats) EcoreUtil.getAdapter(set.eAdapters(), SharedFormats.class);
		return shared == null ? List.of() : shared.formats;
	}

	@Override
	public boolean isAdapterForType(Object type) {
		return type == SharedFormats.class;
	}
}

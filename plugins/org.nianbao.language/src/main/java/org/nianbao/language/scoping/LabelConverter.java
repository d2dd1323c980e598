package org.nianbao.language.scoping;

import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;

/**
 * Takes a label for a name of one segment: {@code 1.属于国家秘密} has a dot and no parts.
 */
public class LabelConverter implements IQualifiedNameConverter {

	@Override
	public String toString(QualifiedName name) {
		return name.getLastSegment();
	}

	@Override
	public QualifiedName toQualifiedName(String label) {
		return QualifiedName.create(label);
	}
}

package org.nianbao.ui.navigation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.eclipse.core.resources.IEncodedStorage;
import org.eclipse.core.resources.IStorage;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;
import org.nianbao.ui.Texts;

/**
 * A format that comes with the product, to be read in an editor.
 */
final class OnBoardInput extends PlatformObject implements IStorageEditorInput {

	private final String name;
	private final String text;

	/**
	 * @param name the name of the format file
	 * @param text its text
	 */
	OnBoardInput(String name, String text) {
		this.name = name;
		this.text = text;
	}

	@Override
	public IStorage getStorage() {
		return new Content();
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public String getToolTipText() {
		return Texts.of(OnBoardInput.class).get("link.onBoard", name);
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return null;
	}

	@Override
	public boolean exists() {
		return true;
	}

	/** Not opened again by the next session: the product may have another text then. */
	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof OnBoardInput input && input.name.equals(name) && input.text.equals(text);
	}

	@Override
	public int hashCode() {
		return Objects.hash(name, text);
	}

	/** The text as a file that cannot be written. */
	private final class Content extends PlatformObject implements IEncodedStorage {

		@Override
		public InputStream getContents() {
			return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public String getCharset() {
			return StandardCharsets.UTF_8.name();
		}

		@Override
		public IPath getFullPath() {
			return null;
		}

		@Override
		public String getName() {
			return name;
		}

		@Override
		public boolean isReadOnly() {
			return true;
		}
	}
}

package org.nianbao.document;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A picture with its caption.
 *
 * @param caption  what is printed below the picture; may be empty
 * @param file     the file as the report names it; printed where the picture cannot be shown
 * @param resolved where the file is looked for; empty if the report itself is not a file
 */
public record Picture(String caption, String file, Optional<Path> resolved) implements Block {

	public Picture {
		Objects.requireNonNull(caption);
		Objects.requireNonNull(file);
		Objects.requireNonNull(resolved);
	}

	/**
	 * Returns what stands in the place of a picture that cannot be shown.
	 *
	 * @return caption and file name
	 */
	public String replacement() {
		return caption.isEmpty() ? "［图：" + file + "］" : "［图：" + caption + "（" + file + "）］";
	}

	@Override
	public <R, X extends Exception> R accept(Visitor<R, X> visitor) throws X {
		return visitor.picture(this);
	}
}

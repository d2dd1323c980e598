package org.nianbao.reader.pdf;

import java.io.IOException;

import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The bytes of a file. A damaged one may be searched again and again, so every access takes from the budget.
 */
final class TimedInput extends RandomAccessReadBuffer {

	private final Budget budget;

	/**
	 * @param bytes  the file, which is not copied
	 * @param budget what may be spent
	 */
	TimedInput(byte[] bytes, Budget budget) {
		super(bytes);
		this.budget = budget;
	}

	@Override
	public int read() throws IOException {
		budget.step();
		return super.read();
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		budget.step();
		return super.read(target, offset, length);
	}
}

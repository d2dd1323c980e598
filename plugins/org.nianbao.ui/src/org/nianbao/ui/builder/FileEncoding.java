package org.nianbao.ui.builder;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.loading.UnreadableReportException.Reason;

/**
 * Other encodings than UTF-8 in which old reports are found, and which can be told from the bytes alone.
 */
public final class FileEncoding {

	/** The kind of the repair in the markers of such files. */
	public static final String FIX = "encoding.fix.utf8";

	private FileEncoding() {
	}

	/**
	 * Finds the encoding of a file that cannot be read.
	 *
	 * @param reason why it cannot be read
	 * @return its encoding; empty where that is not the reason
	 */
	static Optional<Charset> of(Reason reason) {
		return switch (reason) {
			case ENCODED_AS_GBK -> Optional.of(Charset.forName("GB18030"));
			case ENCODED_AS_UTF16 -> Optional.of(UTF_16);
			default -> Optional.empty();
		};
	}

	/**
	 * Writes the text of a file in UTF-8.
	 *
	 * @param content what is in the file
	 * @param name    the name of the file
	 * @return the same text in UTF-8, without a byte order mark; empty where it is UTF-8 already, no text, or in an encoding that is not known
	 */
	public static Optional<byte[]> toUtf8(byte[] content, String name) {
		try {
			ReportTexts.decode(content, name);
			return Optional.empty();
		} catch (UnreadableReportException e) {
			return of(e.reason()).flatMap(encoding -> toUtf8(content, encoding));
		}
	}

	private static Optional<byte[]> toUtf8(byte[] content, Charset encoding) {
		try {
			return Optional.of(encoding.newDecoder().decode(ByteBuffer.wrap(content)).toString().getBytes(UTF_8));
		} catch (CharacterCodingException e) {
			return Optional.empty();
		}
	}
}

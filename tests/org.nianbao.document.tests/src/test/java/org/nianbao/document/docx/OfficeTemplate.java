package org.nianbao.document.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.nianbao.document.PictureDataTest;

/**
 * A template as a Chinese Word makes it: numbers for identifiers of styles, English names for those of Word.
 */
final class OfficeTemplate {

	static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
	private static final String ROOT = " xmlns:w=\"" + WORD + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	OfficeTemplate() throws IOException {
		put("_rels/.rels", relationships("m officeDocument word/document.xml"));
		put("word/document.xml", "<w:document%s><w:body><w:p><w:r><w:t>样文，不应出现</w:t></w:r></w:p>%s</w:body></w:document>".formatted(ROOT, """
			<w:sectPr w:rsidR="00AA"><w:headerReference w:type="default" r:id="rId7"/><w:footerReference w:type="default" r:id="rId8"/>\
			<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/>\
			<w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>"""));
		put("word/_rels/document.xml.rels", relationships("rId1 styles styles.xml", "rId2 settings settings.xml", "rId3 theme theme/theme1.xml",
			"rId4 numbering numbering.xml", "rId5 fontTable fontTable.xml", "rId7 header header1.xml", "rId8 footer footer1.xml",
			"rId9 vbaProject vbaProject.bin"));
		put("word/styles.xml", """
			<w:styles%s><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr></w:rPrDefault>\
			</w:docDefaults>\
			<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>\
			<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>\
			<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="C00000"/></w:rPr></w:style>\
			<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:rPr><w:sz w:val="48"/></w:rPr></w:style>\
			<w:style w:type="character" w:styleId="Note"><w:name w:val="记号"/></w:style>\
			<w:style w:type="paragraph" w:customStyle="1" w:styleId="a9"><w:name w:val="我局正文"/><w:aliases w:val="正文样式,年报正文"/><w:basedOn w:val="a"/></w:style>\
			</w:styles>""".formatted(ROOT));
		put("word/settings.xml",
			"<w:settings%s><w:attachedTemplate r:id=\"rId1\"/><w:documentProtection w:edit=\"readOnly\" w:enforcement=\"1\"/><w:defaultTabStop w:val=\"420\"/>"
			.formatted(ROOT)
			+ "<w:evenAndOddHeaders w:val=\"0\"/></w:settings>");
		put("word/theme/theme1.xml", "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"本局\"/>");
		put("word/numbering.xml",
			"<w:numbering%s><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum>".formatted(ROOT)
			+ "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");
		put("word/fontTable.xml", "<w:fonts%s><w:font w:name=\"宋体\"><w:altName w:val=\"SimSun\"/><w:embedRegular r:id=\"rId1\"/></w:font></w:fonts>"
			.formatted(ROOT));
		put("word/header1.xml", "<w:hdr%s><w:p><w:r><w:t>青石县人民政府</w:t></w:r></w:p></w:hdr>".formatted(ROOT));
		put("word/_rels/header1.xml.rels", relationships("rId1 image media/logo.png"));
		put("word/footer1.xml", "<w:ftr%s><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>".formatted(ROOT)
			+ "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>");
		put("word/vbaProject.bin", "macro");
		parts.put("word/media/logo.png", PictureDataTest.png(10, 10));
	}

	/** Adds or replaces a part. */
	OfficeTemplate put(String name, String content) {
		parts.put(name, content.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/** Changes the text of a part. */
	OfficeTemplate replace(String name, String what, String with) {
		String text = new String(parts.get(name), StandardCharsets.UTF_8);
		if (!text.contains(what)) {
			throw new IllegalArgumentException(name + " has no " + what);
		}
		return put(name, text.replace(what, with));
	}

	OfficeTemplate remove(String name) {
		parts.remove(name);
		return this;
	}

	Path write(Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		return file;
	}

	/** Each is identifier, type and target; an address outside the file is the target of an external one. */
	static String relationships(String... all) {
		StringBuilder xml = new StringBuilder("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
		for (String one : all) {
			String[] words = one.split(" ");
			String mode = words[2].contains("://") ? " TargetMode=\"External\"" : "";
			xml.append("<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"%s/>".formatted(words[0], TYPES + words[1], words[2], mode));
		}
		return xml.append("</Relationships>").toString();
	}
}

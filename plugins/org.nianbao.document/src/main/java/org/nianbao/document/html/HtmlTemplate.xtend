package org.nianbao.document.html

import java.io.IOException
import java.util.Base64
import java.util.List
import java.util.Locale
import java.util.function.Function
import org.nianbao.document.Alignment
import org.nianbao.document.Block
import org.nianbao.document.CellRole
import org.nianbao.document.Chart
import org.nianbao.document.Closing
import org.nianbao.document.Document
import org.nianbao.document.Grid
import org.nianbao.document.GridCell
import org.nianbao.document.Heading
import org.nianbao.document.Paragraph
import org.nianbao.document.Picture
import org.nianbao.document.PictureData
import org.nianbao.document.Run
import org.nianbao.document.Table
import org.nianbao.document.chart.ChartSvg

import static org.nianbao.document.Run.Kind.FIGURE

import static extension org.nianbao.document.internal.XmlText.escape

/**
 * The page of one document: HTML that is well-formed XML at the same time. A template is used once.
 */
package class HtmlTemplate implements Block.Visitor<CharSequence, IOException> {

	/** A table with more columns is unreadable on a telephone, unless it may be scrolled. */
	static val MOST_NARROW_COLUMNS = 4

	/** Search engines show no more of a description. */
	static val LONGEST_DESCRIPTION = 120

	/** More columns of labels than any official table has are not kept in sight on a telephone. */
	static val MOST_LABELS = 3

	static val ALIGNMENTS = Alignment.values.map[name.toLowerCase(Locale.ROOT)].toList

	val Document document
	val String styles
	val ElementMarks marks
	val Function<PictureData, String> pictures
	val boolean isInline

	/** The heading that the blocks at hand stand under: names tables that have no caption. */
	String section = ""

	/**
	 * A page of its own, or its parts.
	 *
	 * @param document what to print
	 * @param styles   the style sheet
	 * @param marks    attributes for the elements
	 */
	new(Document document, String styles, ElementMarks marks) {
		this(document, styles, marks, [dataUri], false)
	}

	/**
	 * @param document what to print
	 * @param styles   the style sheet
	 * @param marks    attributes for the elements
	 * @param pictures the addresses of pictures
	 * @param isInline whether it is to stand in a page of others, see {@link Look}
	 */
	new(Document document, String styles, ElementMarks marks, Function<PictureData, String> pictures, boolean isInline) {
		this.document = document
		this.styles = styles
		this.marks = marks
		this.pictures = pictures
		this.isInline = isInline
	}

	/**
	 * Returns the page. Nothing but inline styles and pictures that are part of the page may be loaded by it.
	 */
	def CharSequence page() throws IOException '''
		«start»
		«FOR block : document.blocks»
			«block.accept(this)»
		«ENDFOR»
		«end»
	'''

	/**
	 * Returns what stands above the first block: the beginning of the page, and the title.
	 */
	def CharSequence start() {
		head + aboveBlocks
	}

	private def aboveBlocks() '''
		<body>
		<main>
		«IF !document.titleLines.empty»
			«title»
		«ENDIF»
	'''

	/**
	 * Returns what stands below the last block.
	 */
	def CharSequence end() '''
		</main>
		</body>
		</html>
	'''

	/**
	 * Returns what stands above the first block in a page of others: the title is no heading, since the heading of the first level is theirs.
	 */
	def CharSequence fragmentStart() '''
		<div lang="«document.language.escape»"«look(Look.BODY)»>
		«IF !document.titleLines.empty»
			<p«look(Look.TITLE)»><strong>«document.titleLines.map[escape].join("<br />")»</strong></p>
		«ENDIF»
	'''

	/**
	 * Returns what stands below the last block in a page of others.
	 */
	def CharSequence fragmentEnd() '''
		</div>
	'''

	/**
	 * Returns the page with nothing in its element main.
	 */
	def CharSequence frame() {
		head + emptyBody
	}

	private def emptyBody() '''
		<body>
		<main></main>
		</body>
		</html>
	'''

	/**
	 * Returns the title of a document that has one.
	 */
	def CharSequence title() '''
		<h1«document.mark»>«document.titleLines.map[escape].join("<br />")»</h1>
	'''

	/** Style sheets go in as they are: a template would cut them into lines and put them together again. */
	private def head() {
		headAbove + styles + "\n</style>\n</head>\n"
	}

	private def headAbove() '''
		<!DOCTYPE html>
		<html lang="«document.language.escape»">
		<head>
		<meta charset="UTF-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<meta name="format-detection" content="telephone=no" />
		<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:" />
		«IF !document.body.empty»
			<meta name="author" content="«document.body.escape»" />
			<meta name="ContentSource" content="«document.body.escape»" />
		«ENDIF»
		«IF !description.empty»
			<meta name="description" content="«description.escape»" />
		«ENDIF»
		«IF !document.titleLines.empty»
			<meta name="ArticleTitle" content="«document.title.escape»" />
		«ENDIF»
		«IF document.year.present»
			<meta name="dcterms.temporal" content="«document.year.asInt»" />
		«ENDIF»
		<title>«pageTitle.escape»</title>
		<style>
	'''

	override heading(Heading heading) {
		section = heading.text
		val name = "h" + (heading.level + 1)
		if (heading.runIn) '''
			<div«look(Look.RUN_IN)»«heading.mark»><«name»«look(Look.RUN_IN_HEADING)»>«heading.words»</«name»>«heading.following»</div>
		''' else '''
			<«name»«look(if (heading.level == 1) Look.SECTION else Look.PART)»«heading.mark»>«heading.words»</«name»>
		'''
	}

	def private words(Heading heading) '''«heading.number.escape»«heading.runs.markup»'''

	def private following(Heading heading) '''<p«look(Look.RUN_IN_TEXT)»>«heading.body.markup»</p>'''

	override paragraph(Paragraph paragraph) '''
		<p«look(if (paragraph.kind == Paragraph.Kind.NOTE) Look.NOTE else Look.PARAGRAPH)»«paragraph.mark»>«paragraph.runs.markup»</p>
	'''

	override closing(Closing closing) '''
		<p«look(Look.CLOSING)»«closing.mark»>«closing.runs.markup»</p>
	'''

	override picture(Picture picture) throws IOException {
		val data = PictureData.of(picture)
		if (data.empty) '''
			<p«look(Look.MISSING)»«picture.mark»>«picture.replacement.escape»</p>
		''' else '''
			<figure«look(Look.FIGURE)»«picture.mark»>
			<img src="«pictures.apply(data.get)»" alt="«(if (picture.caption.empty) picture.file else picture.caption).escape»"«look(Look.IMAGE)» />
			«IF !picture.caption.empty»
				<figcaption«look(Look.FIGURE_CAPTION)»>«picture.caption.escape»</figcaption>
			«ENDIF»
			</figure>
		'''
	}

	override chart(Chart chart) '''
		<figure«look(Look.CHART)»«chart.mark»>
		«ChartSvg.inline(chart)»
		«IF !chart.caption.empty»
			<figcaption«look(Look.FIGURE_CAPTION)»>«chart.caption.escape»</figcaption>
		«ENDIF»
		</figure>
	'''

	override table(Table table) throws IOException {
		val markup = new StringBuilder
		markup.append(above(table))
		markup.append(table.grid.sections)
		markup.append(below(table))
		markup
	}

	private def above(Table table) '''
		<div«frame(table)»«table.mark»>
		<table«look(if (table.isWide) Look.WIDE_TABLE else Look.TABLE)»>
		«IF !table.caption.empty»
			<caption«look(Look.CAPTION)»>«table.caption.escape»</caption>
		«ELSEIF !section.empty»
			<caption«look(Look.UNSEEN_CAPTION)»>«section.escape»</caption>
		«ENDIF»
		<colgroup>
		«FOR percent : RowSection.percentages(table.grid.columnWidths)»
			<col style="width:«percent»%" />
		«ENDFOR»
		</colgroup>
	'''

	private def below(Table table) throws IOException '''
		</table>
		</div>
		«FOR note : table.notes»
			«note.accept(this)»
		«ENDFOR»
	'''

	/** Most of a page is cells: they are put together without the machinery of templates, which would take half of the time. */
	private def void addRow(StringBuilder rows, Grid grid, int row) {
		rows.append("<tr>")
		for (cell : grid.row(row)) {
			if (cell.row == row) {
				val name = if (cell.role.header) "th" else "td"
				rows.append("<").append(name)
				rows.addAttributes(cell)
				rows.append(">").append(cell.text.escape).append("</").append(name).append(">")
			}
		}
		rows.append("</tr>")
	}

	private def sections(Grid grid) {
		val rows = new StringBuilder
		for (part : RowSection.of(grid)) {
			rows.append("<").append(part.element).append(">\n")
			for (row : part.first ..< part.end) {
				rows.addRow(grid, row)
				rows.append("\n")
			}
			rows.append("</").append(part.element).append(">\n")
		}
		rows
	}

	/** What is wider than the screen can be scrolled, with the keyboard too, and says what it is to those who get there by it. */
	private def frame(Table table) {
		if (!table.isWide) {
			return look(Look.TABLE_FRAME)
		}
		val name = if (table.caption.empty) section else table.caption
		val labels = if (isInline) 0 else table.grid.labelColumns
		val attribute = look(Look.WIDE_FRAME)
		(if (labels > 0) attribute.substring(0, attribute.length - 1) + ''' labels-«labels»"''' else attribute)
			+ (if (name.empty) "" else ''' role="region" aria-label="«name.escape»" tabindex="0"''')
	}

	private def isWide(Table table) {
		table.grid.columns > MOST_NARROW_COLUMNS
	}

	/** How many columns at the left hold nothing but labels; 0 for more than can be kept in sight. */
	private def labelColumns(Grid grid) {
		val labels = grid.cells.filter[role == CellRole.ROW_HEADER].map[endColumn].fold(0)[most, end|Math.max(most, end)]
		if (labels > MOST_LABELS || labels == grid.columns) 0 else labels
	}

	private def void addAttributes(StringBuilder attributes, GridCell cell) {
		if (cell.columnSpan > 1) {
			attributes.append(' colspan="').append(cell.columnSpan).append('"')
		}
		if (cell.rowSpan > 1) {
			attributes.append(' rowspan="').append(cell.rowSpan).append('"')
		}
		attributes.append(switch (cell.role) {
			case CellRole.COLUMN_HEADER: ' scope="col"'
			case CellRole.ROW_HEADER: ' scope="row"'
			case CellRole.BLOCK: ' scope="rowgroup"'
			case CellRole.CORNER: ""
			case CellRole.DATA: ""
		})
		attributes.append(if (isInline) cell.style else cell.classes)
		if (cell.name.present && !isInline) {
			val name = cell.name.get
			attributes.append(' data-table="').append(name.table.escape).append('" data-row="').append(name.row.escape)
			attributes.append('" data-column="').append(name.column.escape).append('"')
		}
		attributes.append(cell.mark)
	}

	/** Labels say in which column they begin, so that they can be kept in sight, and whether they stand beside several rows. */
	private def classes(GridCell cell) {
		val alignment = ALIGNMENTS.get(cell.alignment.ordinal)
		if (cell.role == CellRole.CORNER) {
			' class="' + alignment + ' at0"'
		} else if (cell.role == CellRole.ROW_HEADER && cell.column < MOST_LABELS) {
			' class="' + alignment + " at" + cell.column + (if (cell.rowSpan > 1 && cell.columnSpan == 1) ' group"' else '"')
		} else {
			' class="' + alignment + '"'
		}
	}

	private def style(GridCell cell) {
		' style="padding:.2em .3em;border:1px solid;font-weight:normal;text-align:' + ALIGNMENTS.get(cell.alignment.ordinal)
			+ (if (cell.role == CellRole.BLOCK) ';background:#c6d9f1;color:#000"' else '"')
	}

	private def look(Look look) {
		look.attribute(isInline)
	}

	private def mark(Object part) {
		marks.attributes(part)
	}

	private def markup(List<Run> runs) {
		runs.map[markup].join
	}

	private def markup(Run run) {
		val attributes = (if (run.kind == FIGURE) look(Look.REFERENCE) else "") + run.mark
		if (attributes.empty) run.text.escape else '''<span«attributes»>«run.text.escape»</span>'''
	}

	private def pageTitle() {
		if (document.titleLines.empty) "（无标题）" else document.title
	}

	/** The beginning of the first paragraph. */
	private def description() {
		val paragraph = document.blocks.filter(Paragraph).filter[kind == Paragraph.Kind.NORMAL].map[text].findFirst[!empty]
		if (paragraph === null) {
			return ""
		}
		val isLong = paragraph.codePointCount(0, paragraph.length) > LONGEST_DESCRIPTION
		if (isLong) paragraph.substring(0, paragraph.offsetByCodePoints(0, LONGEST_DESCRIPTION)) + "…" else paragraph
	}

	private static def dataUri(PictureData data) {
		data.uriStart + Base64.encoder.encodeToString(data.bytes)
	}

	/**
	 * Returns how the address of a picture begins that is part of the page.
	 *
	 * @param data the picture
	 * @return what stands before the content in base 64
	 */
	static def String uriStart(PictureData data) {
		"data:" + data.format.mediaType + ";base64,"
	}
}

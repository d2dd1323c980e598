package org.nianbao.document.html

import java.io.IOException
import java.util.Base64
import java.util.List
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

	val Document document
	val String styles
	val ElementMarks marks
	val ElementStyles own

	/** The heading that the blocks at hand stand under: names tables that have no caption. */
	String section = ""

	/**
	 * @param document what to print
	 * @param styles   the style sheet
	 * @param marks    attributes for the elements
	 */
	new(Document document, String styles, ElementMarks marks) {
		this(document, styles, marks, ElementStyles.NONE)
	}

	private new(Document document, String styles, ElementMarks marks, ElementStyles own) {
		this.document = document
		this.styles = styles
		this.marks = marks
		this.own = own
	}

	/**
	 * Returns what stands inside the page of a content management system: no style sheet, which many of them take away, but a style at each element; and no
	 * heading of the first level, which is theirs.
	 *
	 * @param document what to print
	 */
	def static CharSequence fragment(Document document) throws IOException {
		new HtmlTemplate(document, "", ElementMarks.NONE, ElementStyles.inline()).fragment
	}

	private def fragment() throws IOException '''
		<div lang="«document.language.escape»"«own.of("page")»>
		«IF !document.titleLines.empty»
			<p«own.of("title")»><strong>«document.titleLines.map[escape].join("<br />")»</strong></p>
		«ENDIF»
		«FOR block : document.blocks»
			«block.accept(this)»
		«ENDFOR»
		</div>
	'''

	/**
	 * Returns the page. Nothing but inline styles and pictures that are part of the page may be loaded by it.
	 */
	def CharSequence page() throws IOException '''
		«head»
		<body>
		<main>
		«IF !document.titleLines.empty»
			«title»
		«ENDIF»
		«FOR block : document.blocks»
			«block.accept(this)»
		«ENDFOR»
		</main>
		</body>
		</html>
	'''

	/**
	 * Returns the page with nothing in its element main.
	 */
	def CharSequence frame() '''
		«head»
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

	private def head() '''
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
		«IF !document.titleLines.empty»
			<meta name="description" content="«document.title.escape»" />
			<meta name="ArticleTitle" content="«document.title.escape»" />
		«ENDIF»
		<title>«pageTitle.escape»</title>
		<style>
		«styles»
		</style>
		</head>
	'''

	override heading(Heading heading) {
		section = heading.text
		val name = "h" + (heading.level + 1)
		if (heading.runIn) '''
			<div class="run-in"«own.of("run-in")»«heading.mark»><«name»«own.of("run-in-" + name)»>«heading.number.escape»«heading.runs.markup»</«name»><p«own.of("run-in-p")»>«heading.body.markup»</p></div>
		''' else '''
			<«name»«own.of(name)»«heading.mark»>«heading.number.escape»«heading.runs.markup»</«name»>
		'''
	}

	override paragraph(Paragraph paragraph) '''
		<p«IF paragraph.kind == Paragraph.Kind.NOTE» class="note"«ENDIF»«own.of(if (paragraph.kind == Paragraph.Kind.NOTE) "note" else "p")»«paragraph.mark»>«paragraph.runs.markup»</p>
	'''

	override closing(Closing closing) '''
		<p class="closing"«own.of("closing")»«closing.mark»>«closing.runs.markup»</p>
	'''

	override picture(Picture picture) throws IOException {
		val data = PictureData.of(picture)
		if (data.empty) '''
			<p class="missing"«own.of("missing")»«picture.mark»>«picture.replacement.escape»</p>
		''' else '''
			<figure«own.of("figure")»«picture.mark»>
			<img«own.of("img")» src="«data.get.uri»" alt="«(if (picture.caption.empty) picture.file else picture.caption).escape»" />
			«IF !picture.caption.empty»
				<figcaption«own.of("figcaption")»>«picture.caption.escape»</figcaption>
			«ENDIF»
			</figure>
		'''
	}

	override chart(Chart chart) '''
		<figure class="chart"«own.of("figure")»«chart.mark»>
		«ChartSvg.inline(chart)»
		«IF !chart.caption.empty»
			<figcaption«own.of("figcaption")»>«chart.caption.escape»</figcaption>
		«ENDIF»
		</figure>
	'''

	override table(Table table) throws IOException '''
		<div class="table«IF table.grid.columns > MOST_NARROW_COLUMNS» wide«ENDIF»"«own.of("scroll")»«table.mark»>
		<table«own.of("table")»>
		«IF !table.caption.empty»
			<caption«own.of("caption")»>«table.caption.escape»</caption>
		«ELSEIF !section.empty»
			<caption class="unseen"«own.of("unseen")»>«section.escape»</caption>
		«ENDIF»
		<colgroup>
		«FOR percent : RowSection.percentages(table.grid.columnWidths)»
			<col style="width:«percent»%" />
		«ENDFOR»
		</colgroup>
		«FOR part : RowSection.of(table.grid)»
			<«part.element»>
			«FOR row : part.first ..< part.end»
				«row(table.grid, row)»
			«ENDFOR»
			</«part.element»>
		«ENDFOR»
		</table>
		</div>
		«FOR note : table.notes»
			«note.accept(this)»
		«ENDFOR»
	'''

	private def row(Grid grid, int row) '''
		<tr>«FOR cell : grid.row(row).filter[it.row == row]»«cell.markup»«ENDFOR»</tr>
	'''

	private def markup(GridCell cell) {
		val name = if (cell.role.header) "th" else "td"
		'''<«name»«cell.attributes»>«cell.text.escape»</«name»>'''
	}

	private def attributes(GridCell cell) {
		val attributes = new StringBuilder
		if (cell.columnSpan > 1) {
			attributes.append(''' colspan="«cell.columnSpan»"''')
		}
		if (cell.rowSpan > 1) {
			attributes.append(''' rowspan="«cell.rowSpan»"''')
		}
		attributes.append(switch (cell.role) {
			case CellRole.COLUMN_HEADER: ''' scope="col"'''
			case CellRole.ROW_HEADER: ''' scope="row"'''
			case CellRole.BLOCK: ''' scope="rowgroup"'''
			case CellRole.CORNER: ""
			case CellRole.DATA: ""
		})
		attributes.append(''' class="«cell.alignment.name.toLowerCase»"''')
		attributes.append(own.of((if (cell.role == CellRole.BLOCK) "rowgroup-" else "cell-") + cell.alignment.name.toLowerCase))
		if (cell.name.present) {
			val name = cell.name.get
			attributes.append(''' data-table="«name.table.escape»" data-row="«name.row.escape»" data-column="«name.column.escape»"''')
		}
		attributes.append(cell.mark)
		attributes
	}

	private def mark(Object part) {
		marks.attributes(part)
	}

	private def markup(List<Run> runs) {
		runs.map[markup].join
	}

	private def markup(Run run) {
		val attributes = (if (run.kind == FIGURE) ' class="figure"' else "") + run.mark
		if (attributes.empty) run.text.escape else '''<span«attributes»>«run.text.escape»</span>'''
	}

	private def pageTitle() {
		if (document.titleLines.empty) "（无标题）" else document.title
	}

	private def uri(PictureData data) '''data:«data.format.mediaType»;base64,«Base64.encoder.encodeToString(data.bytes)»'''
}

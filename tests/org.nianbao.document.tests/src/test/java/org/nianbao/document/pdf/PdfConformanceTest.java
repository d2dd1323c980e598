package org.nianbao.document.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.nianbao.document.Block;
import org.nianbao.document.CellRole;
import org.nianbao.document.Document;
import org.nianbao.document.DocumentBuilder;
import org.nianbao.document.Grid;
import org.nianbao.document.GridBuilder;
import org.nianbao.document.GridCell;
import org.nianbao.document.Heading;
import org.nianbao.document.Paragraph;
import org.nianbao.document.Reports;
import org.nianbao.document.Samples;
import org.nianbao.document.Table;
import org.nianbao.testkit.Examples;

/** Every file is PDF/A-2a and PDF/UA-1, as veraPDF sees it. */
class PdfConformanceTest {

	static Stream<Path> examples() {
		return Examples.all().stream();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void examplesConform(Path example) throws Exception {
		Pdfs.assertValid(Pdfs.write(DocumentBuilder.build(Reports.load(example))));
	}

	@Test
	void allKindsOfBlocksConform() throws Exception {
		Pdfs.assertValid(Pdfs.write(Samples.report()));
	}

	@Test
	void anEmptyDocumentConforms() throws Exception {
		Pdfs.assertValid(Pdfs.write(new Document(List.of(), "", OptionalInt.empty(), Document.CHINESE, List.of())));
	}

	@Test
	void tablesOverSeveralPagesConform() throws Exception {
		GridBuilder grid = Grid.builder(120, 3).headerRows(2);
		grid.add(GridCell.of(CellRole.CORNER, 0, 0, 2, 1, "年度"));
		grid.add(GridCell.of(CellRole.COLUMN_HEADER, 0, 1, 1, 2, "申请"));
		grid.add(GridCell.of(CellRole.COLUMN_HEADER, 1, 1, 1, 1, "新收"));
		grid.add(GridCell.of(CellRole.COLUMN_HEADER, 1, 2, 1, 1, "结转"));
		for (int row = 2; row < 120; row++) {
			for (int column = 0; column < 3; column++) {
				grid.add(GridCell.of(CellRole.DATA, row, column, 1, 1, row + "." + column));
			}
		}
		Pdfs.assertValid(Pdfs.write(Samples.of(new Table("表1", grid.build(), List.of()))));
	}

	@Test
	void longTextsConform() throws Exception {
		List<Block> blocks = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			blocks.add(Heading.of(1 + i % 2, i + "、", "标题"));
			blocks.add(Paragraph.of("全年公开各类信息，内容准确，更新及时。".repeat(20)));
		}
		Pdfs.assertValid(Pdfs.write(Samples.of(blocks.toArray(new Block[0]))));
	}
}

package org.nianbao.reader.prose;

import java.nio.file.*;
import org.junit.jupiter.api.Test;
import org.nianbao.reader.*;
import org.nianbao.reader.source.*;

class ScratchTest {
	@Test
	void seeds() throws Exception {
		try (var files = Files.list(Path.of("/work/shared/seeds"))) {
			for (Path file : files.sorted().toList()) {
				SourceDocument document = new org.nianbao.reader.text.TextReader().read(Files.readAllBytes(file), ReadingLimits.DEFAULT);
				ImportedReport report = ReportRecogniser.recognise(file.getFileName().toString(), document, ImportOptions.STANDARD, Sources::recognise);
				Files.writeString(Path.of("/tmp/w/scratch-prose").resolve(file.getFileName().toString().substring(0, 3) + ".nianbao"), report.text());
				System.out.println(file.getFileName() + " " + report.statistics());
				report.notes().forEach(note -> System.out.println("   " + note));
			}
		}
	}
}

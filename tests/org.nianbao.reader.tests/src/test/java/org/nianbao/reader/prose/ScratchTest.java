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
				ImportedReport report = new ReportImporter().importReport(file.getFileName().toString(), Files.readAllBytes(file), ImportOptions.STANDARD);
				Files.writeString(Path.of("/tmp/w/scratch-prose").resolve(file.getFileName().toString().substring(0, 3) + ".nianbao"), report.text());
				System.out.println(file.getFileName() + " " + report.statistics());
				report.notes().forEach(note -> System.out.println("   " + note));
				report.dropped().stream().filter(d -> d.reason() != DroppedText.Reason.FORMAT_LABEL).forEach(note -> System.out.println("   " + note));
			}
		}
	}
}

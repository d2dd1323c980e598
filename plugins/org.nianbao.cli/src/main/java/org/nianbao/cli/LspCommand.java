package org.nianbao.cli;

import org.nianbao.lsp.ServerProcess;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Serves an editor by the Language Server Protocol, over standard input and output. The only class that knows the server, which is loaded for nothing
 * else.
 */
@Command(name = "lsp", sortOptions = false, sortSynopsis = false)
final class LspCommand extends SessionCommand {

	/** There is no other way; editors name it all the same. */
	@Option(names = "--stdio")
	private boolean standardStreams;

	/** Editors name their process twice: here and in the first request, which counts. */
	@Option(names = "--clientProcessId", hidden = true)
	private long editor;

	LspCommand(Session session) {
		super(session);
	}

	@Override
	public Integer call() {
		return ServerProcess.run(session().surroundings().in(), session().out(), session().messages().locale());
	}
}

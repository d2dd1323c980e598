package org.nianbao.ui;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.runtime.IPath;

/**
 * Hears of file buffers and does nothing: for listeners that want to know of one thing only.
 */
public abstract class FileBufferAdapter implements IFileBufferListener {

	@Override
	public void bufferCreated(IFileBuffer buffer) {
		// nothing to do
	}

	@Override
	public void bufferDisposed(IFileBuffer buffer) {
		// nothing to do
	}

	@Override
	public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
		// nothing to do
	}

	@Override
	public void bufferContentReplaced(IFileBuffer buffer) {
		// nothing to do
	}

	@Override
	public void stateChanging(IFileBuffer buffer) {
		// nothing to do
	}

	@Override
	public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
		// nothing to do
	}

	@Override
	public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
		// nothing to do
	}

	@Override
	public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
		// nothing to do
	}

	@Override
	public void underlyingFileDeleted(IFileBuffer buffer) {
		// nothing to do
	}

	@Override
	public void stateChangeFailed(IFileBuffer buffer) {
		// nothing to do
	}
}

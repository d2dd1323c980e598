import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Gives the classes of a jar that were compiled for Java 5 or older (EMF, ANTLR, log4j, picocli) the stack maps of Java 8. Without them the virtual
 * machine verifies them slowly, at every start, and an archive of classes made at exit leaves them out, with all that inherit from them (ADR 0024).
 * What they do stays as it is. Run by the build: {@code java -cp ASM UpgradeClasses.java JAR}.
 */
final class UpgradeClasses {

	/** Java 6, the first version with stack maps. */
	private static final int FIRST_WITH_MAPS = 50;
	/** Where the version stands in a class file: the lower byte, and there are no versions that need the upper one. */
	private static final int VERSION = 7;
	private static final String CLASS = ".class";

	private UpgradeClasses() {
	}

	/**
	 * Replaces the jar; the order of its entries and their times stay.
	 *
	 * @param args the jar
	 * @throws IOException if it cannot be read or written
	 */
	public static void main(String[] args) throws IOException {
		Path jar = Path.of(args[0]);
		Path upgraded = Path.of(args[0] + ".upgraded");
		// Names of classes are looked up in the jar and in Java itself, not in what runs this program.
		try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
				ZipFile in = new ZipFile(new File(args[0]));
				OutputStream file = new BufferedOutputStream(Files.newOutputStream(upgraded));
				ZipOutputStream out = new ZipOutputStream(file)) {
			for (ZipEntry entry : Collections.list(in.entries())) {
				byte[] bytes = in.getInputStream(entry).readAllBytes();
				ZipEntry copy = new ZipEntry(entry.getName());
				copy.setTimeLocal(entry.getTimeLocal());
				out.putNextEntry(copy);
				out.write(entry.getName().endsWith(CLASS) && (bytes[VERSION] & 0xFF) < FIRST_WITH_MAPS ? upgrade(bytes, classes) : bytes);
				out.closeEntry();
			}
		}
		Files.move(upgraded, jar, StandardCopyOption.REPLACE_EXISTING);
	}

	/** A class that refers to what is not there (log4j's for JMS and mail) stays as it is: it cannot be used anyway. */
	private static byte[] upgrade(byte[] old, ClassLoader classes) {
		ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
			@Override
			protected ClassLoader getClassLoader() {
				return classes;
			}
		};
		try {
			new ClassReader(old).accept(new ClassVisitor(Opcodes.ASM9, writer) {
				@Override
				public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
					super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
				}

				@Override
				public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
					// Subroutines, in which older compilers put "finally", may not be in classes with stack maps.
					return new JSRInlinerAdapter(super.visitMethod(access, name, descriptor, signature, exceptions), access, name, descriptor, signature,
						exceptions);
				}
			}, ClassReader.SKIP_FRAMES);
			return writer.toByteArray();
		} catch (TypeNotPresentException e) {
			return old;
		}
	}
}

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Raises the class files of a jar that are older than Java 6 to Java 8, by adding the frames they lack.
 *
 * <p>A class-data archive takes no class file of Java 5: the 175 classes of picocli were parsed and verified at each start, 50 ms of a
 * cold check. Nothing but the format of the files changes. Run by the build in source-file mode: its one argument is the jar.
 */
final class NewerClasses {
    private static final int OLDEST_ARCHIVABLE = Opcodes.V1_6;

    private NewerClasses() {}

    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        // a jar that is raised already keeps its time, which an archive made with it compares
        if (hasOldClasses(jar)) {
            rewrite(jar);
        }
    }

    private static boolean hasOldClasses(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return entries(zip).stream().anyMatch(e -> isClass(e) && isOld(read(zip, e)));
        }
    }

    private static void rewrite(Path jar) throws IOException {
        Path newer = jar.resolveSibling(jar.getFileName() + ".new");
        try (ZipFile zip = new ZipFile(jar.toFile());
                URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                OutputStream file = Files.newOutputStream(newer);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : entries(zip)) {
                byte[] bytes = read(zip, entry);
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTime(entry.getTime());
                out.putNextEntry(same);
                out.write(isClass(entry) && isOld(bytes) ? raised(bytes, classes) : bytes);
                out.closeEntry();
            }
        }
        Files.move(newer, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] raised(byte[] bytes, ClassLoader classes) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return classes;
            }
        };
        ClassVisitor raising = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
                super.visit(Opcodes.V1_8, access, name, signature, parent, interfaces);
            }
        };
        new ClassReader(bytes).accept(raising, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    private static List<ZipEntry> entries(ZipFile zip) {
        return zip.stream().map(ZipEntry.class::cast).toList();
    }

    private static boolean isClass(ZipEntry entry) {
        return entry.getName().endsWith(".class");
    }

    /** Bytes 6 and 7 of a class file are its major version. */
    private static boolean isOld(byte[] bytes) {
        return ((bytes[6] & 0xff) << 8 | bytes[7] & 0xff) < OLDEST_ARCHIVABLE;
    }

    private static byte[] read(ZipFile zip, ZipEntry entry) {
        try (var in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

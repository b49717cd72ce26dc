package dev.liveswap.compiler.classes.kept;

import dev.liveswap.compiler.classes.ClassFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** A class folder that is written to, and what is in it when every file is read. */
final class ClassFolder {
  private static final Instant LONG_AGO = Instant.parse("2020-01-02T03:04:05.006Z");

  private final Path folder;
  private int written;

  ClassFolder(Path folder) {
    this.folder = folder;
  }

  Path path() {
    return folder;
  }

  Path file(String place) {
    return folder.resolve(place);
  }

  /** Writes a class where its name says. */
  ClassFolder write(String name, String... mentioned) throws IOException {
    return write(name.replace('.', '/') + ".class", classFile(name, mentioned));
  }

  /** Writes anything; each time with a modification time that no other file has. */
  ClassFolder write(String place, byte[] content) throws IOException {
    Path file = file(place);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plusSeconds(++written)));
    return this;
  }

  static byte[] classFile(String name, String... mentioned) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V17, Opcodes.ACC_PUBLIC, name.replace('.', '/'), null, "java/lang/Object", null);
    for (String type : mentioned) {
      writer.newClass(type.replace('.', '/'));
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  Stamp stamp(String place) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file(place), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return Stamp.of(file(place), attributes, Stamp.knowsChanged(folder));
  }

  /** What the files say, each of them read. */
  Map<String, ClassFacts> facts() throws IOException {
    List<ClassFacts> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        if (Files.isRegularFile(file)) {
          ClassFacts facts = ClassFacts.of(Files.readAllBytes(file));
          if (facts != null) {
            all.add(facts);
          }
        }
      }
    }
    return byName(all);
  }

  static Map<String, ClassFacts> byName(Iterable<ClassFacts> all) {
    Map<String, ClassFacts> byName = new TreeMap<>();
    all.forEach(facts -> byName.put(facts.name(), facts));
    return byName;
  }

  /** What is kept, if it says of each class here that it mentions {@code a.Lie}. */
  KnownClasses lies() throws IOException {
    List<KnownClass> lies = new ArrayList<>();
    for (ClassFacts facts : facts().values()) {
      ClassFacts lie =
          new ClassFacts(
              facts.name(),
              facts.sourceKey(),
              facts.supertypes(),
              Set.of("a.Lie"),
              facts.referable());
      lies.add(new KnownClass(stamp(facts.name().replace('.', '/') + ".class"), lie));
    }
    return KnownClasses.of(lies);
  }
}

package dev.liveswap.cli.sharing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What {@code -XX:DumpLoadedClassList} writes, as far as it is about the JDK. */
final class ArchivedClasses {
  /** Those that are not in every JDK, or not in any, are passed over when the archive is made. */
  private static final List<String> OF_THE_JDK =
      List.of("java/", "javax/", "jdk/", "sun/", "com/sun/", "org/xml/sax/", "org/w3c/dom/");

  /** Made at run time: there is no class file of theirs. */
  private static final List<String> GENERATED = List.of("$Liveswap", "$Proxy", "Generated");

  private ArchivedClasses() {}

  /**
   * The JDK's own list, followed by what a program adds to it.
   *
   * @param javaHome may have no list of its own
   * @param listed by a program that may still run: the last line may not be whole
   */
  static Set<String> of(Path javaHome, String listed) throws IOException {
    Path own = javaHome.resolve("lib").resolve("classlist");
    Set<String> all =
        new LinkedHashSet<>(Files.isRegularFile(own) ? Files.readAllLines(own) : List.of());
    int end = listed.lastIndexOf('\n') + 1;
    listed
        .substring(0, end)
        .lines()
        .filter(ArchivedClasses::isOfTheJdk)
        .map(ArchivedClasses::withoutNumber)
        .forEach(all::add);
    return all;
  }

  /** A line is a class, or {@code @what} a class needs, or a lambda form that any class may. */
  private static boolean isOfTheJdk(String line) {
    if (line.startsWith("@lambda-form-invoker ")) {
      return true;
    }
    String about = line.startsWith("@") ? line.substring(line.indexOf(' ') + 1) : line;
    return OF_THE_JDK.stream().anyMatch(about::startsWith)
        && GENERATED.stream().noneMatch(about::contains)
        && !line.contains(" source: ");
  }

  /** Only classes of the program's own loaders need the numbers. */
  private static String withoutNumber(String line) {
    int number = line.indexOf(" id: ");
    return number < 0 ? line : line.substring(0, number);
  }
}

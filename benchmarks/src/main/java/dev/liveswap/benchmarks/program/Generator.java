package dev.liveswap.benchmarks.program;

import dev.liveswap.benchmarks.program.Program.Channel;
import dev.liveswap.benchmarks.program.Program.EditedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes programs of any size: small classes, records, enums and interfaces in many packages that
 * use each other. The same seed and size give the same text.
 */
public final class Generator {
  private static final int CLASSES_PER_PACKAGE = 25;
  private static final int FEWEST_CLASSES = 3;

  private final int classes;
  private final long seed;

  /**
   * A generator of one program.
   *
   * @param classes how many classes it has, its main class among them; at least 3
   * @param seed decides who uses whom and which kind each class is
   */
  public Generator(int classes, long seed) {
    if (classes < FEWEST_CLASSES) {
      throw new IllegalArgumentException("a program has at least " + FEWEST_CLASSES + " classes");
    }
    this.classes = classes;
    this.seed = seed;
  }

  /** Writes the program into an empty folder and compiles it. */
  public Program write(Path directory) throws IOException {
    Path sources = directory.resolve("src/main/java");
    for (Map.Entry<String, String> source : sources().entrySet()) {
      Path file = sources.resolve(source.getKey());
      Files.createDirectories(file.resolve("..").normalize());
      Files.writeString(file, source.getValue().replace(EditedFile.MARK, "Hello"));
    }
    Build.compile(directory);
    String edited = name(editedIndex());
    String path = edited.replace('.', '/') + ".java";
    String template = sources().getOrDefault(path, "");
    String title = String.format("%,d classes", classes);
    return new Program(
        title,
        directory,
        "generated.Main",
        List.of(),
        new EditedFile(sources.resolve(path), edited, template),
        Channel.STANDARD_OUTPUT);
  }

  /** The text of every source by its path, the edited string marked. */
  Map<String, String> sources() {
    Random random = new Random(seed);
    Map<String, String> sources = new LinkedHashMap<>();
    for (int index = 0; index < classes - 1; index++) {
      sources.put(name(index).replace('.', '/') + ".java", source(index, random));
    }
    sources.put("generated/Main.java", main());
    return sources;
  }

  private int editedIndex() {
    return (classes - 1) / 2;
  }

  private static String packageOf(int index) {
    return String.format("generated.p%03d", index / CLASSES_PER_PACKAGE);
  }

  private static String simpleName(int index) {
    return String.format("C%05d", index);
  }

  private static String name(int index) {
    return packageOf(index) + "." + simpleName(index);
  }

  private String source(int index, Random random) {
    String used = used(index, random);
    int kind = index == editedIndex() ? 99 : random.nextInt(100);
    String body;
    if (kind < 5) {
      body = INTERFACE;
    } else if (kind < 10) {
      body = ENUM;
    } else if (kind < 25) {
      body = RECORD;
    } else {
      body = CLASS;
    }
    String greet = index == editedIndex() ? GREET : "";
    return ("package " + packageOf(index) + ";\n\n" + body)
        .replace("@NAME@", simpleName(index))
        .replace("@USED@", used)
        .replace("@GREET@", greet)
        .replace("@NUMBER@", Integer.toString(random.nextInt(1000)));
  }

  /** What a class says of two earlier ones: mostly neighbours, now and then someone far away. */
  private static String used(int index, Random random) {
    if (index == 0) {
      return "\"\"";
    }
    return IntStream.range(0, 2)
        .map(
            ignored ->
                random.nextInt(4) == 0
                    ? random.nextInt(index)
                    : Math.max(0, index - 1 - random.nextInt(CLASSES_PER_PACKAGE)))
        .mapToObj(other -> name(other) + ".of(\"" + other + "\").describe(depth - 1)")
        .collect(Collectors.joining(" + \", \" + "));
  }

  private String main() {
    return MAIN.replace("@EDITED@", name(editedIndex()))
        .replace("@CLASSES@", Integer.toString(classes - 1))
        .replace("@PER_PACKAGE@", Integer.toString(CLASSES_PER_PACKAGE));
  }

  private static final String GREET =
      """

        public String greet(String who) {
          return "@@TEXT@@" + ", " + who + " no. " + add(who, 0);
        }
      """;

  private static final String CLASS =
      """
      import java.util.HashMap;
      import java.util.List;
      import java.util.Map;

      /** Counts by key. */
      public class @NAME@ {
        private static final int LIMIT = @NUMBER@;
        private final Map<String, Integer> counts = new HashMap<>();
        private final String name;
        private int total;

        public @NAME@(String name) {
          this.name = name;
        }

        public static @NAME@ of(String name) {
          return new @NAME@(name);
        }

        public int add(String key, int amount) {
          counts.merge(key, amount, Integer::sum);
          total = Math.min(LIMIT, total + amount);
          return total;
        }

        public List<String> above(int least) {
          return counts.entrySet().stream()
              .filter(entry -> entry.getValue() > least)
              .map(Map.Entry::getKey)
              .sorted()
              .toList();
        }
      @GREET@
        public String describe(int depth) {
          return depth == 0 ? name + ":" + total : "@NAME@(" + @USED@ + ")";
        }
      }
      """;

  private static final String RECORD =
      """
      /** A name and a number. */
      public record @NAME@(String name, int number) {
        public static @NAME@ of(String name) {
          return new @NAME@(name, @NUMBER@);
        }

        public String describe(int depth) {
          return depth == 0 ? name + "=" + number : "@NAME@(" + @USED@ + ")";
        }
      }
      """;

  private static final String ENUM =
      """
      /** Three of a kind. */
      public enum @NAME@ {
        FIRST,
        SECOND,
        THIRD;

        public static @NAME@ of(String name) {
          return values()[Math.floorMod(name.hashCode() + @NUMBER@, values().length)];
        }

        public String describe(int depth) {
          return depth == 0 ? name() : "@NAME@(" + @USED@ + ")";
        }
      }
      """;

  private static final String INTERFACE =
      """
      /** Anything that can be described. */
      @FunctionalInterface
      public interface @NAME@ {
        String describe(int depth);

        static @NAME@ of(String name) {
          return depth -> depth == 0 ? name + "@NUMBER@" : "@NAME@(" + @USED@ + ")";
        }
      }
      """;

  /** Says the greeting whenever it has changed, and looks ten thousand times a second. */
  private static final String MAIN =
      """
      package generated;

      import java.util.concurrent.locks.LockSupport;

      /** Loads every class, then prints the greeting whenever it has changed. */
      public final class Main {
        private Main() {}

        public static void main(String[] args) throws ClassNotFoundException {
          for (int index = 0; index < @CLASSES@; index++) {
            Class.forName(
                String.format("generated.p%03d.C%05d", index / @PER_PACKAGE@, index));
          }
          var greeter = new @EDITED@("greeter");
          System.out.println(greeter.describe(3));
          String said = "";
          while (true) {
            String now = greeter.greet("Yuriy");
            if (!now.equals(said)) {
              System.out.println(now);
              said = now;
            }
            LockSupport.parkNanos(100_000);
          }
        }
      }
      """;
}

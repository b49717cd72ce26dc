package dev.liveswap.benchmarks.program;

import java.nio.file.Path;
import java.util.List;

/**
 * A program on disk in Maven's layout, compiled, of which one file is going to be edited.
 *
 * @param name what the table calls it
 * @param directory holds {@code src/main/java} and {@code target/classes}
 * @param mainClass its main class
 * @param arguments the program's arguments
 * @param edited the file to edit, with its text
 * @param channel how the running program shows what it says
 */
public record Program(
    String name,
    Path directory,
    String mainClass,
    List<String> arguments,
    EditedFile edited,
    Channel channel) {
  public Program {
    arguments = List.copyOf(arguments);
  }

  public Path classes() {
    return directory.resolve("target/classes");
  }

  /** How a running program shows the text that the edited file makes it say. */
  public enum Channel {
    /** A line on its standard output each time the text changes. */
    STANDARD_OUTPUT,
    /** The answer to {@code GET /example?name=Yuriy}. */
    HTTP
  }

  /**
   * The one file that is edited.
   *
   * @param path where it lies
   * @param className the class in it
   * @param template its text with {@link #MARK} where the edited string stands
   */
  public record EditedFile(Path path, String className, String template) {
    /** Stands for the edited string. */
    public static final String MARK = "@@TEXT@@";

    public EditedFile {
      if (template.indexOf(MARK) < 0) {
        throw new IllegalArgumentException(path + " has no " + MARK);
      }
    }

    /** The whole file when its string says this. */
    public String saying(String text) {
      return template.replace(MARK, text);
    }
  }
}

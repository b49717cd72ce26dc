package dev.liveswap.cli.console;

import dev.liveswap.devloop.report.Style;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/**
 * What is at the other end of the standard streams.
 *
 * @param interactive whether single keys can be read: standard input is a terminal and the tool is
 *     in its foreground
 * @param errorIsTerminal whether a person reads standard error
 * @param colors whether it shows colours and nobody asked for none
 * @param charset how text is written to it
 */
public record Terminal(
    boolean interactive, boolean errorIsTerminal, boolean colors, Charset charset) {
  /**
   * The system property by which the launcher says which streams are a terminal: {@code 0} for
   * standard input in the foreground, {@code 2} for standard error. Java itself can only tell for
   * all at once, and does so differently from version to version.
   */
  public static final String PROPERTY = "liveswap.terminal";

  /**
   * Finds out.
   *
   * @param properties of the system
   * @param variables of the environment
   * @return what the launcher and the environment say
   */
  public static Terminal of(Properties properties, Map<String, String> variables) {
    String streams = properties.getProperty(PROPERTY, "");
    boolean dumb = "dumb".equals(variables.get("TERM"));
    String noColor = variables.get("NO_COLOR");
    boolean error = streams.contains("2");
    return new Terminal(
        streams.contains("0") && error,
        error,
        error && !dumb && (noColor == null || noColor.isEmpty()),
        Charset.forName(properties.getProperty("sun.jnu.encoding", "UTF-8")));
  }

  /**
   * The style of reports on standard error.
   *
   * @param keys whether keys are listened to
   * @param restartsItself whether a program that needs a restart gets it
   * @param color {@code auto}, {@code always} or {@code never}
   * @return what this terminal can show
   */
  public Style style(boolean keys, boolean restartsItself, String color) {
    boolean colored =
        switch (color) {
          case "always" -> true;
          case "never" -> false;
          default -> colors;
        };
    boolean unicode = errorIsTerminal && charset.equals(StandardCharsets.UTF_8);
    return new Style(colored, unicode, keys, restartsItself);
  }

  /** Returns standard output in the terminal's character set. */
  public PrintStream standardOutput() {
    return new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
  }

  /** Returns standard error in the terminal's character set. */
  public PrintStream standardError() {
    return new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset);
  }
}

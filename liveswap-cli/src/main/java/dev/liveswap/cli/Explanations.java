package dev.liveswap.cli;

import dev.liveswap.api.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The pages that explain codes. */
public final class Explanations {
  private final Home home;

  /**
   * The pages of a tool.
   *
   * @param home where it lies
   */
  public Explanations(Home home) {
    this.home = home;
  }

  /**
   * Explains a code.
   *
   * @param id as a report shows it, or its number; upper or lower case, with or without zeros
   * @return the page's text
   * @throws CommandFailure if there is no such code
   * @throws IOException if the page cannot be read
   */
  public String of(String id) throws CommandFailure, IOException {
    String wanted = numberOf(id);
    for (Code code : Code.values()) {
      if (numberOf(code.id()).equals(wanted)) {
        return of(code);
      }
    }
    List<String> known =
        Arrays.stream(Code.values()).map(code -> code.id() + "  " + code.title()).toList();
    throw new CommandFailure(ExitCode.USAGE, "there is no code " + id + "; there are:", known);
  }

  private static String numberOf(String id) {
    return id.strip().toUpperCase(Locale.ROOT).replaceFirst("^(LS)?0*", "");
  }

  /**
   * Explains a code.
   *
   * @param code which
   * @return the page's text, or one line where the tool lies without its pages
   * @throws IOException if the page cannot be read
   */
  public String of(Code code) throws IOException {
    Path page = home.codePage(code.id());
    try {
      return Files.readString(page);
    } catch (NoSuchFileException e) {
      return code.id() + ": " + code.title() + " (" + code.leadsTo() + ")\n";
    }
  }
}

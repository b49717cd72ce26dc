package dev.liveswap.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.devloop.report.Style;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private static Terminal terminal(String streams, String encoding, Map<String, String> variables) {
    Properties properties = new Properties();
    properties.setProperty(Terminal.PROPERTY, streams);
    properties.setProperty("sun.jnu.encoding", encoding);
    return Terminal.of(properties, variables);
  }

  private static Style style(Terminal terminal, String color) {
    return terminal.style(true, true, color);
  }

  @Test
  void aTerminalHasKeysColoursAndUnicode() {
    Terminal terminal = terminal("02", "UTF-8", Map.of("TERM", "xterm"));
    assertThat(terminal.interactive()).isTrue();
    assertThat(style(terminal, "auto")).isEqualTo(new Style(true, true, true, true));
  }

  @Test
  void aPipeHasNone() {
    Terminal terminal = terminal("", "UTF-8", Map.of("TERM", "xterm"));
    assertThat(terminal.interactive()).isFalse();
    assertThat(style(terminal, "auto")).isEqualTo(new Style(false, false, true, true));
  }

  @Test
  void coloursCanBeUnwantedImpossibleOrAskedFor() {
    assertThat(style(terminal("02", "UTF-8", Map.of("NO_COLOR", "1")), "auto").color()).isFalse();
    assertThat(style(terminal("02", "UTF-8", Map.of("NO_COLOR", "")), "auto").color()).isTrue();
    assertThat(style(terminal("02", "UTF-8", Map.of("TERM", "dumb")), "auto").color()).isFalse();
    assertThat(style(terminal("02", "UTF-8", Map.of()), "never").color()).isFalse();
    assertThat(style(terminal("", "UTF-8", Map.of()), "always").color()).isTrue();
  }

  @Test
  void withoutUtf8LinesAreAscii() {
    assertThat(style(terminal("02", "ANSI_X3.4-1968", Map.of()), "auto").unicode()).isFalse();
  }
}

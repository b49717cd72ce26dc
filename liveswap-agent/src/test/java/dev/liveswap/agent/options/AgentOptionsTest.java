package dev.liveswap.agent.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentOptionsTest {
  @TempDir Path directory;

  @Test
  void withoutAnythingSetTheDefaultsHold() throws IOException {
    AgentOptions options = AgentOptions.read(null, directory);

    assertThat(options.watch()).isTrue();
    assertThat(options.control()).isTrue();
    assertThat(options.port()).isZero();
    assertThat(options.report()).isEqualTo(AgentOptions.Report.AUTO);
    assertThat(options.color()).isEqualTo(AgentOptions.Color.AUTO);
    assertThat(options.sources()).isEmpty();
    assertThat(options.compilerOptions()).isNull();
    assertThat(options.parent()).isNull();
    assertThat(AgentOptions.read("", directory)).isEqualTo(options);
  }

  @Test
  void theArgumentIsAListOfKeysAndValues() throws IOException {
    AgentOptions options =
        AgentOptions.read("watch=off, port=7777,report=json,parent=4711,release=21", directory);

    assertThat(options.watch()).isFalse();
    assertThat(options.port()).isEqualTo(7777);
    assertThat(options.report()).isEqualTo(AgentOptions.Report.JSON);
    assertThat(options.parent()).isEqualTo(4711);
    assertThat(options.release()).isEqualTo(21);
  }

  @Test
  void aQuotedValueMayHoldCommasAndAnUnquotedApostropheIsALetter() throws IOException {
    assertThat(AgentOptions.read("sources=\"a,b\",watch=off", directory).sources())
        .containsExactly(directory.resolve("a,b"));
    assertThat(AgentOptions.read("sources='a,b'", directory).sources())
        .containsExactly(directory.resolve("a,b"));
    assertThat(AgentOptions.read("sources=it's,watch=off", directory).sources())
        .containsExactly(directory.resolve("it's"));
  }

  @Test
  void pathsAreAListAsInAClassPathAndCountFromTheWorkingDirectory() throws IOException {
    Path absolute = directory.resolve("x").toAbsolutePath();

    assertThat(
            AgentOptions.read("classes=one" + File.pathSeparator + absolute, directory).classes())
        .containsExactly(directory.resolve("one"), absolute);
  }

  @Test
  void aSettingsFileHoldsWhatAnArgumentCannot() throws IOException {
    Path settings = directory.resolve("sett ings").resolve("s.properties");
    Files.createDirectories(settings.getParent());
    Options.none()
        .with(Option.SOURCES, directory.resolve("Ünï, cödé").toString())
        .with(Option.COMPILER_OPTIONS, List.of("-Akey=a b", "-g", "it's \"so\""))
        .with(Option.WATCH, "off")
        .store(settings);

    AgentOptions options = AgentOptions.read("settings=" + settings + ",watch=on", directory);

    assertThat(options.sources()).containsExactly(directory.resolve("Ünï, cödé"));
    assertThat(options.compilerOptions()).containsExactly("-Akey=a b", "-g", "it's \"so\"");
    assertThat(options.watch()).as("the argument wins").isTrue();
  }

  @Test
  void propertiesInTheWorkingDirectoryHoldUnlessTheArgumentSaysOtherwise() throws IOException {
    Files.writeString(
        directory.resolve("liveswap.properties"),
        "# ours\nport = 7000\nwatch=off\nmain=a.Main\non-unsupported=keep\nsources=src\n");

    AgentOptions options = AgentOptions.read("port=8000", directory);

    assertThat(options.port()).isEqualTo(8000);
    assertThat(options.watch()).isFalse();
    assertThat(options.sources()).containsExactly(directory.resolve("src"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "wacth=off; unknown option 'wacth'; did you mean watch?",
        "Port=1; unknown option 'Port'; did you mean port?",
        "procesor-path=x; did you mean processor-path?",
        "watch; option 'watch' has no value: write watch=on|off",
        "watch=of; it must be one of on, off; did you mean off?",
        "watch=; it must be one of on, off",
        "port=http; it must be a whole number from 0 to 65535",
        "port=65536; it must be a whole number from 0 to 65535",
        "port=1,port=2; option 'port' is given twice",
        "main=a.Main; only in liveswap.properties or the command line",
        "sources=\"a; a quote (\") is not closed",
        "compiler-options=-g -A'b; a quote is not closed",
      })
  void aMistakeIsNamedTogetherWithWhatWasProbablyMeant(String argument, String message) {
    for (String part : message.split(";", -1)) {
      assertThatThrownBy(() -> AgentOptions.read(argument, directory))
          .isInstanceOf(OptionException.class)
          .hasMessageContaining(part.strip())
          .hasMessageEndingWith("(docs/options.md lists them all)");
    }
  }

  @Test
  void aMistakeInAFileNamesTheFile() throws IOException {
    Path file = directory.resolve("liveswap.properties");
    Files.writeString(file, "parent=12\n");

    assertThatThrownBy(() -> AgentOptions.read(null, directory))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("only in the agent's argument");
  }

  @Test
  void aSettingsFileThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> AgentOptions.read("settings=nowhere", directory))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("settings: there is no file " + directory.resolve("nowhere"));
  }

  @Test
  void everyDefaultOfASwitchOrChoiceIsAValueOfItsForm() {
    for (Option option : Option.values()) {
      if (option.form().contains("|")) {
        assertThat(option.checked(option.defaultValue())).isEqualTo(option.defaultValue());
      }
    }
  }
}

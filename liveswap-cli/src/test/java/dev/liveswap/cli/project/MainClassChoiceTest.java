package dev.liveswap.cli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveswap.cli.CommandFailure;
import dev.liveswap.cli.ExitCode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MainClassChoiceTest {
  private static final Set<String> EXISTING = Set.of("a.Main", "b.Import", "lib.Runner");

  private static String choose(String given, List<String> named, List<String> found)
      throws CommandFailure {
    return MainClassChoice.choose(given, named, found, EXISTING::contains);
  }

  @Test
  void theGivenOneIsTakenAlsoFromALibrary() throws CommandFailure {
    assertThat(choose("a.Main", List.of(), List.of("a.Main", "b.Import"))).isEqualTo("a.Main");
    assertThat(choose("lib.Runner", List.of(), List.of("a.Main"))).isEqualTo("lib.Runner");
  }

  @Test
  void theOnlyOneFoundIsTaken() throws CommandFailure {
    assertThat(choose(null, List.of(), List.of("a.Main"))).isEqualTo("a.Main");
  }

  @Test
  void amongSeveralTheOneThatTheBuildFileNamesIsTaken() throws CommandFailure {
    assertThat(
            choose(null, List.of("a.Main", "a.Main", "gone.Main"), List.of("a.Main", "b.Import")))
        .isEqualTo("a.Main");
  }

  @Test
  void severalAreAListToChooseFrom() {
    assertThatThrownBy(
            () -> choose(null, List.of("a.Main", "b.Import"), List.of("a.Main", "b.Import")))
        .isInstanceOfSatisfying(
            CommandFailure.class,
            failure -> {
              assertThat(failure.exitCode()).isEqualTo(ExitCode.NO_MAIN_CLASS);
              assertThat(failure.details()).containsExactly("  --main a.Main", "  --main b.Import");
            });
  }

  @Test
  void oneThatDoesNotExistIsRefusedWithThoseThatDo() {
    assertThatThrownBy(() -> choose("a.Nain", List.of(), List.of("a.Main")))
        .hasMessage("the main class a.Nain does not exist")
        .isInstanceOfSatisfying(
            CommandFailure.class,
            failure -> assertThat(failure.details()).contains("  --main a.Main"));
  }

  @Test
  void withoutAnyItIsSaidSo() {
    assertThatThrownBy(() -> choose(null, List.of(), List.of()))
        .hasMessage("no class has a main method");
  }
}

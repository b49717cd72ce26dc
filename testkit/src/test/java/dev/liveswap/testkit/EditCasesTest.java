package dev.liveswap.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hot equals cold: a program that was edited observes what one observes that was started in that
 * version. Run some cases only with {@code -Dcase=prefix,prefix}.
 */
class EditCasesTest {
  private static final Path CASES = Path.of(System.getProperty("testkit.cases", "src/cases"));
  private static final Path WORK = Path.of(System.getProperty("testkit.work", "target/testkit"));

  private static final Map<String, String> open = new LinkedHashMap<>();
  private static CaseResults results;

  static List<EditCase> cases() throws IOException {
    String chosen = System.getProperty("case", "");
    List<EditCase> all = EditCase.readAll(CASES);
    return all.stream()
        .filter(each -> Arrays.stream(chosen.split(",", -1)).anyMatch(each::isMeantBy))
        .toList();
  }

  @BeforeAll
  static void runAllCases() throws Exception {
    results = CaseResults.of(cases(), WORK);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void hotEqualsCold(EditCase edit) {
    if (edit.expected().oldestJdk() > Runtime.version().feature()) {
      abort("needs JDK " + edit.expected().oldestJdk());
    }
    List<String> problems = results.problems(edit);
    String reason = edit.expected().open();
    if (reason == null) {
      assertThat(problems).as(() -> String.join("\n", problems)).isEmpty();
      return;
    }
    assertThat(problems).as("passes although it is marked as open: " + reason).isNotEmpty();
    open.put(edit.name(), reason);
    abort("open: " + reason);
  }

  @AfterAll
  static void listOpenCases() {
    open.forEach((name, reason) -> System.out.println("open case " + name + ": " + reason));
  }
}

package dev.liveswap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.liveswap.e2e.ShopProgram.Part;
import dev.liveswap.e2e.ShopProgram.Version;
import dev.liveswap.e2e.driver.Hammer;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Report;
import dev.liveswap.e2e.driver.RunningProgram;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tomcat, a service behind a proxy that a library made, Hibernate and a database, under the eyes of
 * eight clients; {@code -De2e.edits.spring=500} for the full count.
 */
class SpringApplicationTest {
  private static final int CLIENTS = 8;

  /**
   * What each part says before and after what it asks the next one: controller, service, entity.
   */
  private static final Pattern ANSWER =
      Pattern.compile(
          "<(\\d+)>(\\d+)Thank you for <(\\d+)>(\\d+)order (\\d+) of "
              + "<(\\d+)>(\\d+)bread at 3.5\\7<\\6>\\4<\\3>\\2<\\1>");

  @TempDir Path folder;

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void noRequestFailsAndNoAnswerIsMixedThroughManyEdits() throws Exception {
    int edits = Integer.getInteger("e2e.edits.spring", 9);
    ShopProgram shop = ShopProgram.write(folder.resolve("shop"));
    Launch run =
        Launch.run(shop.root())
            .inJvmAsItComes()
            .with("--", "--server.port=0", "--server.tomcat.max-keep-alive-requests=-1");
    try (RunningProgram program = run.start().ready();
        Hammer hammer =
            Hammer.start(
                program.http(), CLIENTS, ShopProgram.ORDER, SpringApplicationTest::judge)) {
      List<Part> parts = List.of(Part.values());
      Map<Part, Version> versions = new EnumMap<>(Part.class);
      for (int edit = 1; edit <= edits; edit++) {
        long before = hammer.answers();
        Part part = parts.get(edit % parts.size());
        Version version = versions.getOrDefault(part, Version.FIRST);
        boolean bodyOnly = edit % 4 == 0;
        Version next = new Version(edit, bodyOnly ? version.members() : edit);
        shop.change(part, version, next);
        versions.put(part, next);
        Report reload = program.nextReload();
        assertThat(reload.verdict()).as(reload.toString()).startsWith("LIVE");
        await().until(() -> hammer.answers() > before + CLIENTS || !hammer.complaints().isEmpty());
        assertThat(hammer.complaints())
            .as(() -> reload + "\n" + String.join("\n", program.output()))
            .isEmpty();
      }
      String last = program.http().get(ShopProgram.ORDER);
      versions.values().forEach(each -> assertThat(last).contains("<" + each.body() + ">"));
      System.out.println(edits + " edits of a Spring application: " + hammer.latencies());
    }
  }

  /** No part goes back to an older version, and no sale is forgotten. */
  private static Hammer.Judge judge() {
    long[] newest = new long[7];
    return answer -> {
      Matcher numbers = ANSWER.matcher(answer);
      if (!numbers.matches()) {
        return "mixed: " + answer;
      }
      for (int i = 0; i < newest.length; i++) {
        long number = Long.parseLong(numbers.group(i + 1));
        if (number < newest[i]) {
          return "back to " + answer + " after " + newest[i];
        }
        newest[i] = number;
      }
      return null;
    };
  }
}

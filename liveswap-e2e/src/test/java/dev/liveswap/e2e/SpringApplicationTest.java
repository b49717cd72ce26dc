package dev.liveswap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.liveswap.e2e.ShopProgram.Part;
import dev.liveswap.e2e.driver.Hammer;
import dev.liveswap.e2e.driver.Launch;
import dev.liveswap.e2e.driver.Report;
import dev.liveswap.e2e.driver.RunningProgram;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
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
          "<(\\d+)>Thank you for <(\\d+)>order (\\d+) of <(\\d+)>bread at 3.5<\\4><\\2><\\1>");

  @TempDir Path folder;

  @Test
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
      int[] members = new int[Part.values().length];
      int[] version = new int[Part.values().length];
      for (int edit = 1; edit <= edits; edit++) {
        long before = hammer.answers();
        Part part = Part.values()[edit % Part.values().length];
        int number = part.ordinal();
        boolean bodies = edit % 4 == 0;
        if (bodies) {
          shop.changeBodies(part, version[number], edit);
        } else {
          shop.change(part, members[number], edit);
          members[number] = edit;
        }
        version[number] = edit;
        Report reload = program.nextReload();
        assertThat(reload.verdict()).as(reload.toString()).startsWith("LIVE");
        await().until(() -> hammer.answers() > before + CLIENTS || !hammer.complaints().isEmpty());
        assertThat(hammer.complaints())
            .as(() -> reload + "\n" + String.join("\n", program.output()))
            .isEmpty();
      }
      assertThat(program.http().get(ShopProgram.ORDER))
          .contains("<" + version[0] + ">Thank you for <" + version[1] + ">order")
          .contains("of <" + version[2] + ">bread");
      System.out.println(edits + " edits of a Spring application: " + hammer.latencies());
    }
  }

  /** No part goes back to an older version, and no sale is forgotten. */
  private static Hammer.Judge judge() {
    long[] newest = new long[4];
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

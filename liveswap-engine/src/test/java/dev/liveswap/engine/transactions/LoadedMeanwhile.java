package dev.liveswap.engine.transactions;

import dev.liveswap.engine.Engine;
import dev.liveswap.engine.support.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

/** Classes are loaded without pause while reloads add and remove what they call. */
final class LoadedMeanwhile {
  private static final int CLASSES = 900;

  private static final String WITHOUT = "class A { static int n = 1; }";
  private static final String WITH =
      "class A { static int n = 1; static int x = 7; static int x() { return x; }"
          + " int y = 5; int y() { return y; } }";

  private LoadedMeanwhile() {}

  static void run(Engine engine) throws Exception {
    Reloading program = Reloading.of(engine, WITHOUT);
    program.add(classes());
    Class.forName("A", true, program);
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failed = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  for (int number; (number = next.getAndIncrement()) < CLASSES; ) {
                    Class.forName("Late" + number, true, program);
                  }
                } catch (Throwable e) {
                  failed.set(e);
                }
              });
      thread.start();
      threads.add(thread);
    }
    int reloads = 0;
    int checked = 0;
    while (threads.stream().anyMatch(Thread::isAlive) || reloads < 6) {
      boolean with = reloads % 2 == 0;
      program.live(with ? WITH : WITHOUT);
      reloads++;
      // What is loaded by now was loaded before, during and after the reload.
      int loaded = Math.min(next.get() - threads.size(), CLASSES);
      for (int number = Math.max(0, checked - 20); number < loaded; number++) {
        Scenarios.same(
            program.call("Late" + number, "run"), with ? (Object) 12 : "NoSuchMethodError");
      }
      checked = loaded;
    }
    Scenarios.check(failed.get() == null, String.valueOf(failed.get()));
    System.out.println(reloads + " reloads while " + CLASSES + " classes were loaded");
  }

  private static Map<String, byte[]> classes() {
    byte[] classFile =
        Sources.compile(WITH, "class Late { static int run() { return A.x() + new A().y(); } }")
            .get("Late");
    Map<String, byte[]> all = new HashMap<>();
    for (int number = 0; number < CLASSES; number++) {
      ClassWriter writer = new ClassWriter(0);
      new ClassReader(classFile)
          .accept(
              new ClassRemapper(
                  writer, new SimpleRemapper(Opcodes.ASM9, Map.of("Late", "Late" + number))),
              0);
      all.put("Late" + number, writer.toByteArray());
    }
    return all;
  }
}

package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.jdk.JdkInternals;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The functions that {@code MethodHandles.Lookup} and the paths into native code come to. No
 * lambdas: see {@link ReflectionAnswers}.
 */
final class LookupAnswers {
  private LookupAnswers() {}

  /** Asked with the name of a {@code Lookup} method, the lookup and the arguments. */
  static final class Lookups implements BiFunction<String, @Nullable Object[], @Nullable Object> {
    private final LookupMirror mirror;

    Lookups(LookupMirror mirror) {
      this.mirror = mirror;
    }

    @Override
    public @Nullable Object apply(String operation, @Nullable Object[] arguments) {
      try {
        return mirror.answer(operation, arguments);
      } catch (ReflectiveOperationException e) {
        throw Lookups.<RuntimeException>sneaky(e);
      }
    }

    /** The hooked methods declare what is thrown here. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
      throw (T) thrown;
    }
  }

  /** Whether a field or executable is one of ours. */
  static final class Added implements Predicate<Object> {
    private final JdkInternals jdk;

    Added(JdkInternals jdk) {
      this.jdk = jdk;
    }

    @Override
    public boolean test(Object member) {
      return jdk.isAdded(member);
    }
  }

  /** Native code takes a slot or offset on trust: one of ours would crash the JVM. */
  static final class SlotGuard implements Consumer<Object> {
    private final JdkInternals jdk;

    SlotGuard(JdkInternals jdk) {
      this.jdk = jdk;
    }

    @Override
    public void accept(Object member) {
      if (jdk.isAdded(member)) {
        throw new UnsupportedOperationException(
            member
                + " was added while the program runs and has no place of its own in the JVM:"
                + " it cannot be reached by offset or slot. After a restart it can");
      }
    }
  }
}

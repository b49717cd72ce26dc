package demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** What the fit would generate for the members that v1 adds to Thing. */
class Thing$$liveswap1 {
  static final Map<Object, Long> FRESH = new WeakHashMap<>();
  static final Map<Object, Map<?, ?>> NAMES = new WeakHashMap<>();
  static List<Integer> retyped;
  static char letter = 'x';

  static Thing make(Number number, String... rest) throws IOException {
    if (number.intValue() < 0) {
      throw new IOException("negative");
    }
    return new Thing();
  }

  static String turnsStatic(Thing self) {
    return "is not any more";
  }

  static String overloaded(Thing self, long i) {
    return "long " + i;
  }

  static List<Object> total(Thing self, int factor, List<Object> of, double... more) {
    return List.copyOf(of);
  }

  static int hidden(byte b, char c, short s, long l, float f, double d, boolean z) {
    return (int) (b + c + s + l + f + d + (z ? 1 : 0));
  }

  static String fails(Thing self) {
    throw new IllegalStateException("on purpose");
  }

  static Object calls(Thing self, java.util.function.Supplier<Object> supplier) {
    return supplier.get();
  }

  static String toString(Thing self) {
    return "thing base";
  }

  static int inherited(Thing self) {
    return 2;
  }

  static long get$fresh(Thing self) {
    return FRESH.getOrDefault(self, 42L);
  }

  static void set$fresh(Thing self, long value) {
    FRESH.put(self, value);
  }

  static Map<?, ?> get$names(Thing self) {
    return NAMES.get(self);
  }

  static void set$names(Thing self, Map<?, ?> value) {
    NAMES.put(self, value);
  }

  static char get$letter() {
    return letter;
  }

  static void set$letter(char value) {
    letter = value;
  }

  static String get$CONSTANT() {
    return "constant";
  }

  static void set$CONSTANT(String value) {
    throw new AssertionError("a static final field was written to");
  }
}

package dev.liveswap.testkit.fuzz.model;

/** The one class of every program that is never edited: it keeps objects, and shows values. */
final class KeepSource {
  static final String TEXT =
      """
      package keep;

      import java.util.*;

      public final class Keep {
        public static final Object LOCK = new Object();
        private static final Map<String, Object> OLDEST = new HashMap<>();
        private static final Map<String, Object> PREVIOUS = new HashMap<>();

        /** The first object that came under this name. */
        public static Object oldest(String name, Object fresh) {
          Object first = OLDEST.putIfAbsent(name, fresh);
          return first == null ? fresh : first;
        }

        /** The object that came under this name in the call before. */
        public static Object previous(String name, Object fresh) {
          Object before = PREVIOUS.put(name, fresh);
          return before == null ? fresh : before;
        }

        /** A set that was made with all constants there were. */
        @SuppressWarnings({"unchecked", "rawtypes"})
        public static Set enumSet(String name, Class type) {
          return (Set) oldest(name, EnumSet.allOf(type));
        }

        public static String copyOf(Set<?> set) {
          return new ArrayList<>(set).toString();
        }

        public static void use(Object value) {}

        public static String show(Object value) {
          if (value == null) {
            return "null";
          }
          if (value instanceof int[] ints) {
            return Arrays.toString(ints);
          }
          if (value instanceof java.util.function.IntUnaryOperator function) {
            return "f(3)=" + function.applyAsInt(3);
          }
          if (value instanceof java.util.function.Supplier<?> source) {
            return "get()=" + source.get();
          }
          Class<?> type = value.getClass();
          if (type.getName().startsWith("java.") || value instanceof Enum || value instanceof Record) {
            return plain(value);
          }
          return type.isHidden() ? "a lambda" : "a " + type.getSimpleName();
        }

        /** What a value prints, without the numbers that arrays print. */
        public static String plain(Object value) {
          return String.valueOf(value).replaceAll("@[0-9a-f]+", "@");
        }

        public static String thrown(Throwable thrown) {
          String text = thrown instanceof NullPointerException ? "NPE" : thrown.toString();
          StringBuilder all = new StringBuilder(text.replaceAll(" \\\\(.*", ""));
          for (StackTraceElement each : thrown.getStackTrace()) {
            if (each.getModuleName() == null && !each.getClassName().startsWith("dev.liveswap.") && !each.getClassName().startsWith("jdk.")) {
              all.append(" at ").append((each.getClassName() + "." + each.getMethodName()).replaceAll("\\\\$\\\\d+", "\\\\$N"))
                .append(":").append(each.getLineNumber());
            }
          }
          return all.toString();
        }
      }
      """;

  private KeepSource() {}
}

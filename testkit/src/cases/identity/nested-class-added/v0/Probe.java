public class Probe {
  static final Shop kept = new Shop();
  public static void observe(java.util.function.BiConsumer<String, Object> saw) {
    saw.accept("fresh", new Shop().describe());
    saw.accept("till", kept.till());
    saw.accept("declared", names(Shop.class.getDeclaredClasses()));
    saw.accept("members", names(Shop.class.getNestMembers()));
  }
  static String names(Class<?>[] types) {
    return new java.util.TreeSet<>(java.util.Arrays.stream(types).map(Class::getName).toList()).toString();
  }
}

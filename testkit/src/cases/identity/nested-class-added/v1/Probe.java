import java.lang.reflect.*;
public class Probe {
  static final Shop kept = new Shop();
  public static void observe(java.util.function.BiConsumer<String, Object> saw) throws Exception {
    saw.accept("fresh", new Shop().describe());
    saw.accept("till", kept.till());
    saw.accept("sub", kept.sub());
    saw.accept("declared", names(Shop.class.getDeclaredClasses()));
    saw.accept("members", names(Shop.class.getNestMembers()));
    for (Class<?> c : Shop.class.getDeclaredClasses()) {
      if (c.isEnum()) saw.accept("constants", java.util.Arrays.toString(c.getEnumConstants()));
      saw.accept(c.getSimpleName(), c.getNestHost() + " " + c.isNestmateOf(Shop.class) + " " + Shop.class.isNestmateOf(c) + c.getDeclaringClass()
        + c.getEnclosingClass() + names(c.getNestMembers()) + java.util.Arrays.toString(c.getDeclaredConstructors()) + c.isMemberClass() + Modifier.toString(c.getModifiers()));
    }
  }
  static String names(Class<?>[] types) {
    return new java.util.TreeSet<>(java.util.Arrays.stream(types).map(Class::getName).toList()).toString();
  }
}

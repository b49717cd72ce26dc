package lib;

import java.lang.reflect.Modifier;
import java.util.*;

public class Types {
  final int sum() {
    return 1;
  }

  private static final class Nested {}

  public static void tell(java.util.function.BiConsumer<String, Object> saw) throws Exception {
    for (String name : List.of("lib.Hidden", "lib.Known", "lib.Kind", "lib.Rec", "lib.Mark", "lib.Types$Nested")) {
      Class<?> c = Class.forName(name);
      saw.accept(name, Modifier.toString(c.getModifiers()) + " " + c.toGenericString() + c.getDeclaringClass() + c.isMemberClass() + c.getSimpleName() + c.isAnonymousClass() + c.isLocalClass() + c.isRecord() + c.isEnum());
    }
    saw.accept("nested", Arrays.toString(Types.class.getDeclaredClasses()));
    saw.accept("final", Types.class.getDeclaredMethod("sum").toString());
    saw.accept("handle", java.lang.invoke.MethodHandles.lookup().findVirtual(Types.class, "sum", java.lang.invoke.MethodType.methodType(int.class)).toString());
  }
}

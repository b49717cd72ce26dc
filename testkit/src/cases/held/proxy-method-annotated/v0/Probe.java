import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

import java.lang.annotation.*; import java.lang.reflect.*;
public class Probe {
  static final Api api = (Api) Proxy.newProxyInstance(Api.class.getClassLoader(), new Class<?>[] {Api.class}, (p, m, a) -> m.getName() + Stream.of(m.getAnnotations()).map(x -> x.annotationType().getName()).toList());
  static final Method held; static { try { held = Api.class.getMethod("get"); } catch (Exception e) { throw new Error(e); } }
  public static void observe(BiConsumer<String,Object> saw) throws Exception {
    saw.accept("kept", api.get()); saw.accept("held", held.getAnnotations().length);
  }
}
@Retention(RetentionPolicy.RUNTIME) @interface Cached {}
interface Api { String get(); }

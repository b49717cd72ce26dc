import java.lang.reflect.*;
import java.util.*;
import java.util.function.BiConsumer;
public class Probe {
  static final List<String> calls = new ArrayList<>();
  static final InvocationHandler handler = (proxy, method, args) -> {
    calls.add(method + " " + Arrays.deepToString(args) + method.equals(p.Api.class.getMethod(method.getName(), method.getParameterTypes())));
    if (method.isDefault()) return "default";
    if (method.getReturnType() == long.class) {
      if (args.length == 3 && ((Object[]) args[2]).length == 2) throw new java.io.IOException("two");
      return 5L;
    }
    return method.getName();
  };
  static final p.Api kept = (p.Api) make(p.Api.class);
  static final p.Wide wide = (p.Wide) make(p.Wide.class);
  static final p.Api both = (p.Api) make(p.Api.class, Runnable.class);
  static Object make(Class<?>... types) { return Proxy.newProxyInstance(p.Api.class.getClassLoader(), types, handler); }
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    Map<String, p.Api> all = new LinkedHashMap<>();
    all.put("kept", kept);
    all.put("wide", wide);
    all.put("both", both);
    all.put("new", (p.Api) make(p.Api.class));
    all.put("new both", (p.Api) make(p.Api.class, Runnable.class));
    for (Map.Entry<String, p.Api> each : all.entrySet()) {
      calls.clear();
      saw.accept(each.getKey(), p.Caller.call(each.getValue()));
      saw.accept(each.getKey() + " calls", List.copyOf(calls));
      for (Method m : new TreeMap<String, Method>() {{ for (Method m : p.Api.class.getMethods()) put(m.getName(), m); }}.values()) {
        if (m.getParameterCount() == 0 && !Modifier.isStatic(m.getModifiers())) saw.accept(each.getKey() + m, m.invoke(each.getValue()));
      }
    }
  }
}

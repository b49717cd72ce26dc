package p;
import java.lang.StackWalker.Option;
import java.util.*;
import java.util.stream.*;
public class Shop {
  public Object run(int how, boolean added) throws Exception {
    return go(how, "x");
  }
  Object go(int how, String s) throws Exception {
    switch (how) {
      case 0:
        return StackWalker.getInstance().walk(f -> f.limit(2).map(Object::toString).collect(Collectors.toList()));
      case 1:
        return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
            .walk(f -> f.limit(2)
                .map(x -> x.getDeclaringClass() + " " + x.getMethodName() + x.getMethodType() + x.getDescriptor() + x.getLineNumber() + x.getFileName())
                .collect(Collectors.toList()));
      case 2:
        return Other.caller();
      case 3: {
        StackTraceElement at = Thread.currentThread().getStackTrace()[1];
        return at + " " + at.getModuleName() + at.getClassLoaderName() + at.isNativeMethod();
      }
      case 4: {
        StackTraceElement[] all = Thread.getAllStackTraces().get(Thread.currentThread());
        return Stream.of(all).filter(x -> x.getClassName().startsWith("p.")).map(Object::toString).collect(Collectors.toList());
      }
      case 5:
        return fixed(this);
      case 6: {
        List<String> seen = new ArrayList<>();
        StackWalker.getInstance(Option.SHOW_HIDDEN_FRAMES)
            .forEach(x -> { if (x.getClassName().startsWith("p.Shop")) seen.add(x.getMethodName()); });
        return seen;
      }
      case 7:
        return StackWalker.getInstance(Set.of(Option.RETAIN_CLASS_REFERENCE), 4).walk(f -> f.skip(1).findFirst().get().toStackTraceElement().toString());
      default: {
        java.io.StringWriter w = new java.io.StringWriter();
        new Exception("suppressed holder", new Error("cause")).printStackTrace(new java.io.PrintWriter(w));
        return w.toString().lines().filter(l -> l.contains("Shop") || l.contains("aused")).collect(Collectors.toList());
      }
    }
  }
  static Object fixed(Shop first) {
    return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
        .walk(f -> f.limit(1).map(x -> x.getMethodType() + x.getDescriptor()).collect(Collectors.toList()));
  }
}

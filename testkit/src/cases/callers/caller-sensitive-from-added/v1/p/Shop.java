package p;
import java.lang.invoke.*;
import java.lang.reflect.*;
import java.util.*;
public class Shop {
  private int secret = 5;
  private static String hidden(String s) { return "hidden " + s; }
  public Object run(int how) throws Exception {
    try {
      return added(how);
    } catch (Throwable e) {
      return "threw " + e;
    }
  }
  private Object added(int how) throws Throwable {
    switch (how) {
      case 0: return MethodHandles.lookup().toString();
      case 1: return MethodHandles.lookup().findGetter(Shop.class, "secret", int.class).invoke(this);
      case 2: return Class.forName("p.Other").getName();
      case 3: return Shop.class.getDeclaredField("secret").get(this);
      case 4: { Field f = Shop.class.getDeclaredField("secret"); f.setInt(this, 5); return f.getInt(this); }
      case 5: return Shop.class.getDeclaredMethod("hidden", String.class).invoke(null, "m");
      case 6: return Other.class.getDeclaredMethod("closed").invoke(null);
      case 7: { Constructor<Other> c = Other.class.getDeclaredConstructor(String.class); return c.newInstance("x").toString(); }
      case 8: return System.getLogger("p.log").getName();
      case 9: return String.valueOf(Shop.class.getResource("Shop.nothing"));
      case 10: { try { return ResourceBundle.getBundle("p.nothing"); } catch (MissingResourceException e) { return e.getMessage(); } }
      case 11: return java.util.logging.Logger.getLogger("p").getName();
      case 12: return ResourceBundle.getBundle("p.Texts").getString("k");
      case 13: return Thread.currentThread().getContextClassLoader() != null;
      case 14: return ClassLoader.getSystemClassLoader() != null;
      case 15: return java.util.concurrent.atomic.AtomicIntegerFieldUpdater.newUpdater(Shop.class, "counter").incrementAndGet(new Shop());
      case 16: { MethodHandle h = MethodHandles.publicLookup().findVirtual(String.class, "length", MethodType.methodType(int.class)); return (int) h.invokeExact("abc"); }
      case 17: { MethodHandles.Lookup l = MethodHandles.lookup(); return l.lookupClass() + " " + l.lookupModes() + l.hasFullPrivilegeAccess(); }
      case 18: return Class.forName("p.Shop", true, Shop.class.getClassLoader()) == Shop.class;
      case 19: { Object a = Proxy.newProxyInstance(Shop.class.getClassLoader(), new Class<?>[] {Hidden.class}, (p, m, x) -> m.getName()); return ((Hidden) a).say(); }
      case 20: return Package.getPackage("p") == Shop.class.getPackage();
      case 21: return ServiceLoader.load(Hidden.class).findFirst();
      case 22: return MethodHandles.lookup().defineHiddenClass(Other.bytes(), false).lookupClass().getNestHost().getName().startsWith("p.Tiny");
      case 23: { Method m = MethodHandles.class.getMethod("lookup"); return m.invoke(null).toString(); }
      case 24: { Method m = Class.class.getMethod("forName", String.class); return m.invoke(null, "p.Other"); }
      case 25: { java.util.function.Supplier<MethodHandles.Lookup> s = MethodHandles::lookup; return s.get().toString().startsWith("p.Shop"); }
      case 26: { Field f = Other.class.getDeclaredField("closedField"); return f.get(null); }
      case 27: return Class.forName("p.Other", false, null);
      case 28: return viaLambda(() -> MethodHandles.lookup().lookupClass());
      default: return "";
    }
  }
  volatile int counter;
  private Object viaLambda(java.util.concurrent.Callable<?> c) throws Exception { return c.call(); }
}

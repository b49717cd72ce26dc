package p;
import java.lang.invoke.*;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.*;
public class Shop implements Comparable<Shop> {
  int count = 3;
  private String secret = "s";
  static long total = 4;
  public final int fixed = 5;
  volatile int seen;
  public Shop() { }
  Shop(int seen) { this.seen = seen; }
  public int compareTo(Shop o) { return 0; }
  String say(String s) { return s + count; }
  private int hidden(int a, long b) { return (int) (a + b); }
  static String fixed(Object... all) { return Arrays.toString(all); }
  @Override public String toString() { return "shop" + count + seen; }
  public Object run(int how) throws Throwable {
    Lookup l = MethodHandles.lookup();
    MethodType say = MethodType.methodType(String.class, String.class);
    switch (how) {
      case 0: return (String) l.findVirtual(Shop.class, "say", say).invokeExact(this, "a");
      case 1: return l.findStatic(Shop.class, "fixed", MethodType.methodType(String.class, Object[].class)).invoke("a", 1);
      case 2: return l.findSpecial(Shop.class, "hidden", MethodType.methodType(int.class, int.class, long.class), Shop.class).invoke(this, 1, 2L);
      case 3: return l.findConstructor(Shop.class, MethodType.methodType(void.class, int.class)).invoke(8);
      case 4: { l.findSetter(Shop.class, "count", int.class).invoke(this, 6); return l.findGetter(Shop.class, "count", int.class).invoke(this); }
      case 5: { l.findStaticSetter(Shop.class, "total", long.class).invoke(9L); return l.findStaticGetter(Shop.class, "total", long.class).invoke(); }
      case 6: return l.bind(this, "say", say).invoke("b");
      case 7: return l.unreflect(Shop.class.getDeclaredMethod("say", String.class)).invoke(this, "c");
      case 8: return l.unreflectConstructor(Shop.class.getDeclaredConstructor(int.class)).invoke(2);
      case 9: return l.unreflectGetter(Shop.class.getDeclaredField("secret")).invoke(this);
      case 10: { l.unreflectSetter(Shop.class.getDeclaredField("secret")).invoke(this, "s"); return secret; }
      case 11: return l.unreflectSpecial(Shop.class.getDeclaredMethod("hidden", int.class, long.class), Shop.class).invoke(this, 1, 2L);
      case 12: return reveal(l, l.findVirtual(Shop.class, "say", say));
      case 13: return reveal(l, l.findConstructor(Shop.class, MethodType.methodType(void.class, int.class)));
      case 14: return reveal(l, l.findGetter(Shop.class, "count", int.class));
      case 15: return reveal(l, l.findStaticGetter(Shop.class, "total", long.class));
      case 16: return reveal(l, l.findStatic(Shop.class, "fixed", MethodType.methodType(String.class, Object[].class)));
      case 17: return MethodHandles.publicLookup().findGetter(Shop.class, "fixed", int.class).invoke(this);
      case 18: return MethodHandles.publicLookup().findVirtual(Shop.class, "say", say).type();
      case 19: return l.findSetter(Shop.class, "fixed", int.class).type();
      case 20: return l.findVirtual(Shop.class, "gone", say).type();
      case 21: return l.findVirtual(Shop.class, "fixed", say).type();
      case 22: return l.findStatic(Shop.class, "say", say).type();
      case 23: return l.findVirtual(Shop.class, "toString", MethodType.methodType(String.class)).invoke(this);
      case 24: return l.findSpecial(Object.class, "toString", MethodType.methodType(String.class), Shop.class).invoke(this).toString().startsWith("p.Shop@");
      case 25: return MethodHandleProxies.asInterfaceInstance(Comparator.class, l.findStatic(Other.class, "compare", MethodType.methodType(int.class, Object.class, Object.class))).compare("a", "b");
      case 26: return MethodHandles.privateLookupIn(Other.class, l).findStatic(Other.class, "fresh", MethodType.methodType(String.class)).invoke();
      case 27: return l.findStatic(Other.class, "fresh", MethodType.methodType(String.class)).invoke();
      case 28: return l.in(Other.class).findStatic(Other.class, "fresh", MethodType.methodType(String.class)).invoke();
      case 29: return l.findVirtual(Comparable.class, "compareTo", MethodType.methodType(int.class, Object.class)).invoke(this, this);
      case 30: return l.findVirtual(Shop.class, "say", say).toString();
      case 31: return l.findVirtual(Shop.class, "say", say).isVarargsCollector() + " " + l.findStatic(Shop.class, "fixed", MethodType.methodType(String.class, Object[].class)).isVarargsCollector();
      default: return "";
    }
  }
  static String reveal(Lookup l, MethodHandle h) {
    MethodHandleInfo i = l.revealDirect(h);
    return MethodHandleInfo.referenceKindToString(i.getReferenceKind()) + " " + i.getDeclaringClass() + " " + i.getName() + i.getMethodType() + i.getModifiers() + i.isVarArgs()
        + " " + i.reflectAs(java.lang.reflect.Member.class, l);
  }
}

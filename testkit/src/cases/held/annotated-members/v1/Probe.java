import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

import java.lang.annotation.*; import java.lang.reflect.*;
public class Probe { static final Field f; static final Constructor<?> k; static final Class<?> c = Bean.class; static final RecordComponent rc = Rec.class.getRecordComponents()[0]; static final Parameter prm; static { try { f = Bean.class.getDeclaredField("x"); k = Bean.class.getDeclaredConstructor(int.class); prm = k.getParameters()[0]; c.getAnnotations(); } catch (Exception e) { throw new Error(e); } }
  public static void observe(BiConsumer<String,Object> saw) throws Exception {
    saw.accept("f", f.getAnnotations().length); saw.accept("k", k.getAnnotations().length); saw.accept("c", c.getAnnotations().length); saw.accept("rc", rc.getAnnotations().length + rc.getName()); saw.accept("p", prm.getAnnotations().length); saw.accept("g", f.getGenericType().toString()); saw.accept("gs", c.getGenericSuperclass().toString());
  } }
@Retention(RetentionPolicy.RUNTIME) @interface An { int v() default 0; }
@An class Bean { @An List<String> x; @An Bean(@An int q) { } }
record Rec(@An int a) {}

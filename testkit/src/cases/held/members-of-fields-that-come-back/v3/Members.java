class Members {
  static final java.lang.invoke.VarHandle NAME;
  static final java.lang.invoke.VarHandle FIXED;
  static final java.lang.invoke.MethodHandle GET;
  static final java.util.concurrent.atomic.AtomicReferenceFieldUpdater<Thing, String> UPDATER;
  static final java.lang.reflect.Field FIELD;

  static {
    try {
      var lookup = java.lang.invoke.MethodHandles.lookup();
      NAME = lookup.findVarHandle(Thing.class, "name", String.class);
      FIXED = lookup.findVarHandle(Thing.class, "fixed", double.class);
      GET = lookup.findGetter(Thing.class, "name", String.class);
      UPDATER = java.util.concurrent.atomic.AtomicReferenceFieldUpdater.newUpdater(Thing.class, String.class, "name");
      FIELD = Thing.class.getDeclaredField("name");
      FIELD.setAccessible(true);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  static String use(Thing thing) throws Exception {
    try {
      String all = (String) GET.invoke(thing) + NAME.compareAndSet(thing, "n", "m") + thing.name;
      UPDATER.set(thing, all + "u");
      all += (String) NAME.getVolatile(thing) + FIELD.get(thing);
      FIELD.set(thing, "f");
      all += (String) NAME.getAndSet(thing, "n") + (double) FIXED.get(thing) + FIXED.isAccessModeSupported(java.lang.invoke.VarHandle.AccessMode.SET);
      return all + NAME.coordinateTypes() + thing.name;
    } catch (RuntimeException | ReflectiveOperationException e) {
      throw e;
    } catch (Throwable e) {
      throw new Exception(e);
    }
  }
}

package dev.liveswap.compiler.javac;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * The few members of javac's own classes that keeping a compiler context takes, by reflection: the
 * same code runs on every JDK, and where one of them is missing the answer is a reason, after which
 * every compile uses a new context: slower, never wrong.
 */
final class JavacInternals {
  private final Constructor<?> newPool;
  private final Method getTask;
  private final Class<?> worker;
  private final Method getContext;
  private final Method symtabInstance;
  private final Field classes;
  private final Field packages;
  private final Field unnamedModule;
  private final Field initialCompleter;
  private final Field unnamedPackage;
  private final Field enclosedPackages;
  private final Field membersOfPackage;
  private final Field packageInfo;
  private final Field completer;
  private final Method listOf;
  private final Method logInstance;
  private final Method formatterOfLog;
  private final Method formatMessage;
  private final Field wrappedDiagnostic;

  /**
   * Looks all of them up.
   *
   * @throws ReflectiveOperationException if this JDK's javac is different
   * @throws RuntimeException if the packages are not open to us
   */
  JavacInternals(ClassLoader compilerLoader) throws ReflectiveOperationException {
    Lookup find = new Lookup(compilerLoader);
    Class<?> pool = find.type("api.JavacTaskPool");
    worker = find.type("api.JavacTaskPool$Worker");
    newPool = pool.getConstructor(int.class);
    newPool.setAccessible(true);
    getTask = Lookup.only(pool, method -> method.getName().equals("getTask"));
    getContext = Lookup.method(find.type("api.BasicJavacTask"), "getContext");
    Class<?> symtab = find.type("code.Symtab");
    symtabInstance = Lookup.only(symtab, method -> method.getName().equals("instance"));
    classes = Lookup.field(symtab, "classes");
    packages = Lookup.field(symtab, "packages");
    unnamedModule = Lookup.field(symtab, "unnamedModule");
    initialCompleter = Lookup.field(symtab, "initialCompleter");
    Class<?> moduleSymbol = find.type("code.Symbol$ModuleSymbol");
    unnamedPackage = Lookup.field(moduleSymbol, "unnamedPackage");
    enclosedPackages = Lookup.field(moduleSymbol, "enclosedPackages");
    Class<?> packageSymbol = find.type("code.Symbol$PackageSymbol");
    membersOfPackage = Lookup.field(packageSymbol, "members_field");
    packageInfo = Lookup.field(packageSymbol, "package_info");
    completer = Lookup.field(find.type("code.Symbol"), "completer");
    listOf = find.type("util.List").getMethod("of", Object.class);
    listOf.setAccessible(true);
    Class<?> log = find.type("util.Log");
    logInstance = Lookup.only(log, method -> method.getName().equals("instance"));
    formatterOfLog = Lookup.method(log, "getDiagnosticFormatter");
    formatMessage =
        Lookup.only(
            find.type("api.DiagnosticFormatter"),
            method -> method.getName().equals("formatMessage"));
    wrappedDiagnostic =
        Lookup.field(find.type("api.ClientCodeWrapper$DiagnosticSourceUnwrapper"), "d");
  }

  Object newPool() {
    return get(() -> newPool.newInstance(1));
  }

  /** What is done with a task while it is valid. */
  interface Work {
    boolean with(CompilationTask task);
  }

  /** {@code JavacTaskPool.getTask}: runs the work with a task, in the pool's context if it can. */
  boolean run(
      Object pool,
      JavaFileManager files,
      DiagnosticListener<JavaFileObject> listener,
      List<String> options,
      Collection<? extends JavaFileObject> units,
      java.io.Writer out,
      Work work) {
    Object proxy =
        Proxy.newProxyInstance(
            worker.getClassLoader(),
            new Class<?>[] {worker},
            (self, method, arguments) -> work.with((CompilationTask) arguments[0]));
    return Boolean.TRUE.equals(
        get(() -> getTask.invoke(pool, out, files, listener, options, null, units, proxy)));
  }

  /** The context of a task; a task that is done no longer tells. */
  Object contextOf(CompilationTask task) {
    return get(() -> getContext.invoke(task));
  }

  /**
   * Gives the text of diagnostics as the command line has it, with simple names and "where"
   * clauses; the compiler's API gives a plainer one.
   */
  Function<Diagnostic<?>, String> formatter(Object context) {
    return diagnostic ->
        wrappedDiagnostic.getDeclaringClass().isInstance(diagnostic)
            ? get(
                () ->
                    (String)
                        formatMessage.invoke(
                            formatterOfLog.invoke(logInstance.invoke(null, context)),
                            wrappedDiagnostic.get(diagnostic),
                            null))
            : diagnostic.getMessage(null);
  }

  /**
   * Makes a context forget every class and package outside the JDK's modules. What stays cannot be
   * touched by any edit, and refers to nothing that is gone; so the next compile in this context
   * meets classes of the program exactly as one in a new context would.
   */
  void forgetProgram(Object context) {
    get(
        () -> {
          Object symtab = symtabInstance.invoke(null, context);
          Object unnamed = unnamedModule.get(symtab);
          for (Object perModule : map(classes, symtab).values()) {
            ((Map<?, ?>) perModule).remove(unnamed);
          }
          map(classes, symtab).values().removeIf(perModule -> ((Map<?, ?>) perModule).isEmpty());
          Object kept = unnamedPackage.get(unnamed);
          for (Map.Entry<?, ?> perName : map(packages, symtab).entrySet()) {
            if (!perName.getKey().toString().isEmpty()) {
              ((Map<?, ?>) perName.getValue()).remove(unnamed);
            }
          }
          map(packages, symtab).values().removeIf(perModule -> ((Map<?, ?>) perModule).isEmpty());
          enclosedPackages.set(unnamed, listOf.invoke(null, kept));
          membersOfPackage.set(kept, null);
          packageInfo.set(kept, null);
          completer.set(kept, initialCompleter.get(symtab));
          return true;
        });
  }

  private static Map<?, ?> map(Field field, Object owner) throws IllegalAccessException {
    return (Map<?, ?>) field.get(owner);
  }

  private interface Reflective<T> {
    T get() throws ReflectiveOperationException;
  }

  /** Unwraps what reflection wraps: the compiler's own exception comes out as it went in. */
  private static <T> T get(Reflective<T> action) {
    try {
      return action.get();
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException runtime) {
        throw runtime;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(cause);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Lookup(ClassLoader loader) {
    Class<?> type(String name) throws ClassNotFoundException {
      return Class.forName("com.sun.tools.javac." + name, false, loader);
    }

    static Field field(Class<?> owner, String name) throws NoSuchFieldException {
      Field field = owner.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    }

    static Method method(Class<?> owner, String name) throws NoSuchMethodException {
      Method method = owner.getDeclaredMethod(name);
      method.setAccessible(true);
      return method;
    }

    static Method only(Class<?> owner, Predicate<Method> which) throws NoSuchMethodException {
      @Nullable Method found = null;
      for (Method method : owner.getDeclaredMethods()) {
        if (which.test(method)) {
          if (found != null) {
            throw new NoSuchMethodException(owner + " has several of " + found);
          }
          found = method;
        }
      }
      if (found == null) {
        throw new NoSuchMethodException(owner.getName());
      }
      found.setAccessible(true);
      return found;
    }
  }
}

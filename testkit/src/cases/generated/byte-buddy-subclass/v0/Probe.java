import java.util.function.BiConsumer;
import java.lang.reflect.*;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.*;
import net.bytebuddy.matcher.ElementMatchers;

public class Probe {
  static final Service MADE = make();

  static Service make() {
    try {
      return new ByteBuddy()
          .subclass(Service.class)
          .method(ElementMatchers.named("greet"))
          .intercept(SuperMethodCall.INSTANCE.andThen(MethodDelegation.to(Wrap.class)))
          .make()
          .load(Service.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
          .getLoaded()
          .getConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  public static class Wrap {
    public static String greet(@net.bytebuddy.implementation.bind.annotation.SuperCall java.util.concurrent.Callable<String> zuper) throws Exception {
      return "[" + zuper.call() + "]";
    }
  }

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("greet", MADE.greet("you"));
    saw.accept("twice", MADE.twice());
    saw.accept("text", String.valueOf(MADE).equals("service!"));
    Service fresh = make();
    saw.accept("fresh", fresh.greet("you") + fresh.twice());
    try {
      Method m = MADE.getClass().getMethod("decorate", String.class);
      saw.accept("reflected", m.invoke(MADE, "r") + " " + m.getDeclaringClass().getName());
    } catch (NoSuchMethodException e) {
      saw.accept("reflected", "none");
    }
    Service overriding =
        new ByteBuddy()
            .subclass(Service.class)
            .method(ElementMatchers.named("decorate"))
            .intercept(FixedValue.value("fixed"))
            .make()
            .load(Service.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
            .getLoaded()
            .getConstructor()
            .newInstance();
    saw.accept("overriding", overriding.greet("x") + overriding.twice());
  }
}

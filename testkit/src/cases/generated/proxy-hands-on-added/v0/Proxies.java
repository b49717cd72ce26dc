import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.AllArguments;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.matcher.ElementMatchers;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.cglib.proxy.Callback;
import org.springframework.cglib.proxy.Dispatcher;
import org.springframework.cglib.proxy.Enhancer;
import org.springframework.cglib.proxy.InvocationHandler;
import org.springframework.cglib.proxy.LazyLoader;
import org.springframework.cglib.proxy.MethodInterceptor;
import org.springframework.cglib.proxy.NoOp;

class Proxies {
  static final List<String> LOG = new ArrayList<>();

  static List<Shop> all() {
    return List.of(
        cglib((MethodInterceptor) (self, method, args, proxy) -> {
          LOG.add(method.getName());
          return method.getName().equals("none") ? null : proxy.invokeSuper(self, args);
        }),
        handingOn(new Shop("target")),
        handingOn(new Special("special")),
        cglib((InvocationHandler) (self, method, args) -> {
          LOG.add("handler " + method.getName() + args.length);
          try {
            return method.invoke(new Special("handled"), args);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        }),
        cglib((Dispatcher) () -> new Shop("dispatched")),
        cglib((LazyLoader) () -> new Special("lazy")),
        cglib(NoOp.INSTANCE),
        spring(new Shop("bean")),
        spring(new Special("special bean")),
        hibernate(new Special("entity")));
  }

  private static Shop handingOn(Shop target) {
    return cglib((MethodInterceptor) (self, method, args, proxy) -> {
      LOG.add(method.getName() + " on " + target.getClass().getSimpleName());
      return proxy.invoke(target, args);
    });
  }

  private static Shop cglib(Callback callback) {
    Enhancer enhancer = new Enhancer();
    enhancer.setSuperclass(Shop.class);
    enhancer.setUseCache(false);
    enhancer.setCallback(callback);
    return (Shop) enhancer.create();
  }

  private static Shop spring(Shop bean) {
    ProxyFactory factory = new ProxyFactory(bean);
    factory.setProxyTargetClass(true);
    factory.addAdvice((org.aopalliance.intercept.MethodInterceptor) call -> {
      LOG.add("advice " + call.getMethod().getName());
      return call.proceed();
    });
    return (Shop) factory.getProxy(Shop.class.getClassLoader());
  }

  private static Shop hibernate(Shop entity) {
    try {
      return new ByteBuddy()
          .subclass(Shop.class)
          .implement(HibernateProxy.class)
          .method(ElementMatchers.isVirtual().and(ElementMatchers.not(ElementMatchers.isFinalizer())))
          .intercept(MethodDelegation.to(new Lazy(entity)))
          .make()
          .load(Shop.class.getClassLoader(), ClassLoadingStrategy.UsingLookup.of(MethodHandles.lookup()))
          .getLoaded()
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  public record Lazy(Shop entity) implements LazyInitializer {
    @RuntimeType
    public Object intercept(@Origin Method method, @AllArguments Object[] args) throws Throwable {
      if (method.getName().equals("getHibernateLazyInitializer")) {
        return this;
      }
      try {
        method.setAccessible(true);
        return method.invoke(entity, args);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    @Override
    public Object getImplementation() {
      return entity;
    }
  }
}

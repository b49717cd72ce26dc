import java.lang.reflect.Proxy;
import java.util.function.*;

class User {
  String use(Rule rule) {
    Supplier<String> bound = rule::name;
    Function<Rule, String> unbound = Rule::name;
    return rule.name() + rule.weight() + bound.get() + unbound.apply(rule);
  }

  static Rule proxy() {
    return (Rule)
        Proxy.newProxyInstance(
            Rule.class.getClassLoader(),
            new Class<?>[] {Rule.class},
            (proxy, method, arguments) -> "proxied " + method.getName());
  }
}

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Not edited. */
class User {
  private static Named last;

  static String see(Object object) {
    if (object instanceof Named) {
      Named named = (Named) object;
      last = named;
      return named.name() + " " + named.greeting() + " " + Named.of(last) + use(named) + named.hashCode();
    }
    return "no Named";
  }

  static String use(Named named) {
    return "used " + named.name();
  }

  static String cast(Object object) {
    try {
      return ((Named) object).name();
    } catch (ClassCastException e) {
      return e.getMessage().replaceAll(" @\\w+", "");
    }
  }

  static String filter(List<?> all) {
    List<Named> found = new ArrayList<>();
    all.stream().filter(Named.class::isInstance).map(Named.class::cast).forEach(found::add);
    StringBuilder text = new StringBuilder();
    for (Named each : found) {
      text.append(each.name()).append(',');
    }
    found.forEach(each -> text.append(each.greeting()).append(','));
    found.forEach(each -> {
      Runnable later = each::greeting;
      later.run();
      text.append(later != null);
    });
    return text
        + found.stream().map(Named::name).collect(Collectors.joining("+"))
        + found.stream().map(User::use).collect(Collectors.joining("+"));
  }
}

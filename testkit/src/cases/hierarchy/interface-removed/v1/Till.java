import java.util.List;

class Till {
  static int sum(List<?> all) {
    int sum = 0;
    for (Object each : all) {
      if (each instanceof Priced priced) {
        sum += priced.twice();
      }
    }
    return sum;
  }

  static String cast(Object object) {
    try {
      Priced priced = Priced.class.cast(object);
      return "" + priced.price();
    } catch (ClassCastException e) {
      return e.getMessage();
    }
  }
}

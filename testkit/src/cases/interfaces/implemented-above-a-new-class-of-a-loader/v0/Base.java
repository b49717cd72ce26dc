import java.util.function.Supplier;

public abstract class Base implements Supplier<String>, Comparable<Base> {
  public Base() {}


}

import java.util.function.Supplier;

public abstract class Base implements Supplier<String>, Comparable<Base> {
  public Base() {}


  @Override public String get() { return "base"; }
  @Override public int compareTo(Base other) { return 7; }
}

package demo;

public class Base {
  public String overloaded(long i) {
    return "base";
  }

  @Override
  public String toString() {
    return "base";
  }
}

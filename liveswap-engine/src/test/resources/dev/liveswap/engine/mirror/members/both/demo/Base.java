package demo;

public class Base {
  public int inherited() {
    return 1;
  }

  @Override
  public String toString() {
    return "base";
  }
}

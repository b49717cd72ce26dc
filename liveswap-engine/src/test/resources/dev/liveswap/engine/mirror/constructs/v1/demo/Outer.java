package demo;

import java.util.ArrayList;

@Note("outer")
public class Outer<T extends Number> extends ArrayList<T> implements Comparable<String> {
  static class Nested {}

  class Added {}

  @Override
  public int compareTo(String o) {
    return 0;
  }
}

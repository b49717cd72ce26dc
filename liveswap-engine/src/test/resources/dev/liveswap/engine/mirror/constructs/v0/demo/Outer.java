package demo;

import java.util.ArrayList;

@Note("outer")
public class Outer<T> extends ArrayList<T> implements Comparable<String> {
  static class Nested {}

  @Override
  public int compareTo(String o) {
    return 0;
  }
}

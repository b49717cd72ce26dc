import java.util.*;

class Box<T extends Number, U> {
  List<Map<T, U>> all = new ArrayList<>();

  <E extends Exception> Object pick(List<? super E> from) throws E {
    return null;
  }

  void put(Map<U, T> map) {}

  <A, B extends List<A>> B added(A[] a, B b) {
    return b;
  }
}

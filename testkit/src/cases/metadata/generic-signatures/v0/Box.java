import java.util.*;

class Box<T> {
  List<T> all = new ArrayList<>();

  <E> E pick(List<? extends E> from) {
    return null;
  }

  void put(Map<String, T> map) {}
}

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

class Names extends AbstractList<String> {
  final List<String> log = new ArrayList<>();

  @Override
  public String get(int index) {
    return "n" + index;
  }

  @Override
  public int size() {
    return 3;
  }

  @Override
  public Iterator<String> iterator() {
    return new Cursor();
  }

  @Override
  public void forEach(Consumer<? super String> action) {
    log.add("forEach");
    super.forEach(s -> action.accept(s.toUpperCase()));
  }

  @Override
  public Stream<String> stream() {
    return Stream.concat(super.stream(), Stream.of("last"));
  }

  @Override
  public Stream<String> parallelStream() {
    return stream();
  }

  @Override
  public boolean removeIf(Predicate<? super String> filter) {
    throw new UnsupportedOperationException("never");
  }

  class Cursor implements Iterator<String> {
    int next;

    @Override
    public boolean hasNext() {
      return next < size();
    }

    @Override
    public String next() {
      return get(next++);
    }

    @Override
    public void forEachRemaining(Consumer<? super String> action) {
      action.accept("remaining");
      Iterator.super.forEachRemaining(action);
    }
  }
}

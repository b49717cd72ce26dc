import java.util.Iterator;

interface Fixed<E> extends Iterator<E> {
  @Override
  default void remove() { throw new IllegalStateException("fixed"); }
}

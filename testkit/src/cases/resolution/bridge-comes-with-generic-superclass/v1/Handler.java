abstract class Handler<T, R> {
  R handle(T t) {
    return null;
  }

  Object call(Object o) {
    @SuppressWarnings("unchecked")
    T t = (T) o;
    return handle(t);
  }
}

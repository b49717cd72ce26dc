package demo;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

@Mark(value = "new", types = {int[].class, Thing.class}, level = 7, nested = @Mark.Sub(1.5))
public class Thing extends Base implements Serializable, Shape {
  public int kept = 1;
  List<Integer> retyped;
  @Mark("fresh") private final long fresh = Long.valueOf(42);
  protected @Mark.Use("type") Map<String, @Mark.Use("inside") List<int[]>> names = null;
  public static char letter = 'x';
  static final String CONSTANT = "constant";

  public Thing() {}

  @Mark("constructor")
  protected <T extends Number> Thing(@Mark("c0") T number, String... rest) throws IOException {
    if (number.intValue() < 0) {
      throw new IOException("negative");
    }
  }

  @Mark("stays")
  public String stays(@Mark("p1") String first) {
    return "stays " + first;
  }

  public String turnsStatic() {
    return "is not any more";
  }

  public String overloaded(int i) {
    return "int " + i;
  }

  public String overloaded(long i) {
    return "long " + i;
  }

  @Deprecated(since = "now")
  @Mark("total")
  public <T extends Comparable<? super T>> List<T> total(
      @Mark("first") int factor, final @Mark.Use("u") List<? extends T> of, double... more)
      throws TimeoutException, IOException {
    return List.copyOf(of);
  }

  private static synchronized int hidden(byte b, char c, short s, long l, float f, double d, boolean z) {
    return (int) (b + c + s + l + f + d + (z ? 1 : 0));
  }

  public String fails() {
    throw new IllegalStateException("on purpose");
  }

  public Object calls(Supplier<Object> supplier) {
    return supplier.get();
  }

  @Override
  public String toString() {
    return "thing " + super.toString();
  }

  @Override
  public int inherited() {
    return 2;
  }

  class Inner {}
}

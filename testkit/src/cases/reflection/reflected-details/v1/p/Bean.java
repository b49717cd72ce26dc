package p;
import java.util.*;
import java.util.function.*;
@Mark("bean")
public class Bean {
  private String name;
  @Mark("f") private List<@Mark("arg") String> tags = new ArrayList<>();
  public <@Mark("tp") T extends Comparable<T> & Runnable> @Mark("r") Map<T, ? super Integer> generic(
      @Mark("p") final T first, List<? extends Number>[] second, int... rest) throws java.io.@Mark("x") IOException, IllegalStateException {
    return null;
  }
  @Mark Bean(@Mark("c") int size, String other) { }
  public Bean() { }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public boolean isOpen() { return true; }
  public int getSize() { return 3; }
  public void setSize(int size) { }
  public List<String> getTags() { return tags; }
  @Deprecated public void kept(@Mark("k") int renamed) { }
  public void kept(long a) { }
  public synchronized strictfp final void flags() { }
  public Number covariant() { return 1; }
  private static <E extends Enum<E>> void hidden(E e) { }
}

import java.io.IOException;
import java.util.List;

public class Shop implements Priced {
  private final String name;

  public Shop(String name) {
    this.name = name;
  }

  protected Shop() {
    this("the proxy itself");
  }

  public String name() {
    return name;
  }

  public String label(int times, long length, String... more) {
    return name.repeat(times) + length + List.of(more) + inner();
  }

  public int size() {
    return name.length();
  }

  public long none() {
    return 7;
  }

  public void fail() throws IOException {
    throw new IOException(name + " fails");
  }

  protected String inner() {
    return "inner of " + name;
  }

  String packaged() {
    return "packaged " + name;
  }

  public final String last() {
    return "final " + name;
  }

  public static String of(String s) {
    return "static " + s;
  }
}

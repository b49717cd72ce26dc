package p;
public class Shop implements Comparable<Shop> {
  public int compareTo(Shop o) { return 1; }
  public Object run(int how) throws Throwable { return "none"; }
}

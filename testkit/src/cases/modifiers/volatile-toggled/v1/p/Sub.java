package p;
public class Sub extends Flags {
  public int read() { return plain + (int) wide; }
  public void write() { plain = 1; wide = 2; text = "t"; fixed = 3; shared = "s"; }
}

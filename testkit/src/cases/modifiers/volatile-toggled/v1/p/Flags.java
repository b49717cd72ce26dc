package p;
public class Flags {
  volatile int plain = 1;
  long wide = 2;
  volatile String text = "t";
  static volatile int fixed = 3;
  static String shared = "s";
  public String all() { return plain + " " + wide + text + fixed + shared + "v1"; }
  public void bump() { plain++; wide += 2; text += "."; fixed++; shared += "!"; }
}

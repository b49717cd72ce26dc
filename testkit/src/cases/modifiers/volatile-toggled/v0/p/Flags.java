package p;
public class Flags {
  int plain = 1;
  volatile long wide = 2;
  String text = "t";
  static int fixed = 3;
  static volatile String shared = "s";
  public String all() { return plain + " " + wide + text + fixed + shared; }
  public void bump() { plain++; wide += 2; text += "."; fixed++; shared += "!"; }
}

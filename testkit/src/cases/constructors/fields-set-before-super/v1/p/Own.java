package p;
public class Own extends Task {
  int kept = 1;
  final String a;
  final long b;
  double later = 2.5;
  public Own(String a, long b) {
    if (a == null) { this.a = "none"; } else { this.a = a; }
    for (int i = 0; i < 3; i++) { b += i; }
    this.b = b;
    super(a == null ? 4 : 5);
  }
  public Object describe() { return a + b + later + kept; }
}

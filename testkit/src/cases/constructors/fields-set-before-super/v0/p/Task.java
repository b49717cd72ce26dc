package p;
public abstract class Task {
  public final String first;
  protected Task(int n) { this("" + n + new Helper().describe()); }
  protected Task(String s) { first = s + describe(); }
  public abstract Object describe();
  static class Helper extends Task {
    Helper() { super("helper"); }
    public Object describe() { return "h"; }
  }
}

package p;
public abstract class Task {
  public final String first;
  protected Task() { first = "" + describe(); }
  public abstract Object describe();
}

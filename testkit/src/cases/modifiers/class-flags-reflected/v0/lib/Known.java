package lib;

public abstract class Known implements java.io.Serializable {
  public final int m() {
    return 1;
  }
}

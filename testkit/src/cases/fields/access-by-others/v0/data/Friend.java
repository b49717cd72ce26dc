package data;

public class Friend {
  public static int see(Row row) {
    return 0;
  }
}

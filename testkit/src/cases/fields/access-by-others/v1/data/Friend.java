package data;

public class Friend {
  public static int see(Row row) {
    return row.local++ + row.guarded + (row.local -= 1);
  }
}

package data;

public class Row {
  public int open = 1;
  protected int guarded = 2;
  int local = 3;
  private int hidden = 4;

  public class Cell {
    public String see() {
      hidden++;
      Runnable add = () -> hidden += 10;
      add.run();
      String seen = "cell" + hidden + open;
      hidden = 4;
      return seen;
    }
  }
}

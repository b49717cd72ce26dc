package data;

public class Row {
  public class Cell {
    public String see() {
      return "cell";
    }
  }
}

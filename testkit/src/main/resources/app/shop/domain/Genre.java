package shop.domain;

import java.util.Locale;

public enum Genre {
  NOVEL("fiction", 7),
  POETRY("fiction", 7),
  SCIENCE("facts", 19),
  COOKING("facts", 7);

  private final String shelf;
  private final int tax;

  Genre(String shelf, int tax) {
    this.shelf = shelf;
    this.tax = tax;
  }

  public String shelf() {
    return shelf;
  }

  public int tax() {
    return tax;
  }

  public String label() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }
}

package shop.domain;

public record Author(String first, String last) {
  public String full() {
    return first + " " + last;
  }

  public String sortKey() {
    return last + ", " + first;
  }
}

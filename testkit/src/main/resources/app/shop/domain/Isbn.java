package shop.domain;

public record Isbn(String number) implements Comparable<Isbn> {
  public Isbn {
    if (number.isBlank()) {
      throw new IllegalArgumentException("an ISBN is not blank");
    }
    number = number.replace("-", "");
  }

  public String shown() {
    return "ISBN " + number;
  }

  @Override
  public int compareTo(Isbn other) {
    return number.compareTo(other.number);
  }
}

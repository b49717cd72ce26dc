package shop.domain;

public record Address(String street, String city, String country) {
  public String line() {
    return street + ", " + city + (isAbroad() ? " (" + country + ")" : "");
  }

  public boolean isAbroad() {
    return !"DE".equals(country);
  }
}

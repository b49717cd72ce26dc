package shop.domain;

public record Customer(String id, String name, Address address, int points)
    implements Identified<String> {
  public Customer withPoints(int more) {
    return new Customer(id, name, address, points + more);
  }

  public String greeting() {
    return "Dear " + name;
  }

  public boolean isRegular() {
    return points >= 20;
  }
}

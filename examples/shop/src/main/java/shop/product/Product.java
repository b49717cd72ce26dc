package shop.product;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Product {
  @Id private long id;
  private String name;
  private int cents;

  protected Product() {}

  public Product(long id, String name, int cents) {
    this.id = id;
    this.name = name;
    this.cents = cents;
  }

  public int cents() {
    return cents;
  }

  public String label() {
    return name + " at " + cents / 100.0;
  }
}

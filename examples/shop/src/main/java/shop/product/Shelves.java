package shop.product;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** What is on sale when the shop opens. */
@Component
class Shelves implements ApplicationRunner {
  private final Products products;

  Shelves(Products products) {
    this.products = products;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    products.save(new Product(1, "bread", 350));
    products.save(new Product(2, "milk", 120));
  }
}

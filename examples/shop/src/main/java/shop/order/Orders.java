package shop.order;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.product.Product;
import shop.product.Products;

/** Spring puts a subclass made at run time around it, for the transactions. */
@Service
@Transactional
public class Orders {
  private final Products products;
  private final AtomicLong sold = new AtomicLong();

  public Orders(Products products) {
    this.products = products;
  }

  public String order(long id) {
    Product product = products.findById(id).orElseThrow();
    return "order " + sold.incrementAndGet() + " of " + product.label();
  }
}

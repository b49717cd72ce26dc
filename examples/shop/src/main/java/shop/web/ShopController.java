package shop.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import shop.order.Orders;

@RestController
class ShopController {
  private final Orders orders;

  ShopController(Orders orders) {
    this.orders = orders;
  }

  @GetMapping("/order/{id}")
  String order(@PathVariable long id) {
    return "Thank you for " + orders.order(id);
  }
}

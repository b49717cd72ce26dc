package shop.repo;

import java.util.Optional;
import shop.domain.Customer;

public class CustomerRepository extends MemoryRepository<String, Customer> {
  public Optional<Customer> named(String name) {
    return all().stream().filter(customer -> customer.name().equals(name)).findFirst();
  }

  @Override
  public String kind() {
    return "customer";
  }
}

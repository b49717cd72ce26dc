package shop.service;

import java.util.List;
import shop.domain.Address;
import shop.domain.Customer;
import shop.repo.CustomerRepository;
import shop.util.Ids;
import shop.util.Result;

public class CustomerService {
  private final CustomerRepository customers;
  private final Ids ids = new Ids("c");
  private final Validator<Customer> validator =
      new Validator<Customer>()
          .must("a name", customer -> !customer.name().isBlank())
          .must("a city", customer -> !customer.address().city().isBlank());

  public CustomerService(CustomerRepository customers) {
    this.customers = customers;
  }

  public Result<Customer> register(String name, String street, String city, String country) {
    Customer customer = new Customer(ids.next(), name, new Address(street, city, country), 0);
    List<String> problems = validator.problems(customer);
    if (!problems.isEmpty()) {
      return new Result.Problem<>("needs " + String.join(" and ", problems));
    }
    customers.save(customer);
    return new Result.Ok<>(customer);
  }

  public Customer reward(Customer customer, int points) {
    Customer rewarded = customer.withPoints(points);
    customers.save(rewarded);
    return rewarded;
  }

  public String letter(String id) {
    Customer customer = customers.get(id);
    return customer.greeting() + ", you have " + customer.points() + " points. " + level(customer);
  }

  private static String level(Customer customer) {
    if (customer.points() > 40) {
      return "gold";
    }
    return customer.isRegular() ? "silver" : "bronze";
  }

  public void reset() {
    customers.clear();
    ids.reset();
  }
}

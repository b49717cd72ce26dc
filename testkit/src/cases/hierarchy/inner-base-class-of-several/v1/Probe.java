import java.util.function.BiConsumer;

public class Probe {
  static final Account ann = new Account("ann");
  static final Account bob = new Account("bob");
  static final Account.Payment payment = ann.new Payment(3);
  static final Account.Fee fee = bob.new Fee();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("payment", payment.text());
    saw.accept("fee", fee.text());
    saw.accept("new payment", bob.new Payment(4).text());
    saw.accept("new fee", ann.new Fee().text());
    bob.owner = "bert";
    saw.accept("renamed", fee.text());
    bob.owner = "bob";
  }
}

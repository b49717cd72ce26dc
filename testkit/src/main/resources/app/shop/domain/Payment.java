package shop.domain;

public abstract sealed class Payment {
  protected final Money amount;

  protected Payment(Money amount) {
    this.amount = amount;
  }

  public abstract String text();

  public Money fee() {
    return amount.percent(1);
  }

  public Money total() {
    return amount.plus(fee());
  }

  public static final class Card extends Payment {
    private final String number;

    public Card(Money amount, String number) {
      super(amount);
      this.number = number;
    }

    @Override
    public String text() {
      return "card *" + number.substring(Math.max(0, number.length() - 4)) + " " + total();
    }

    @Override
    public Money fee() {
      return super.fee().plus(new Money(30));
    }
  }

  public static final class Invoice extends Payment {
    private final Address to;

    public Invoice(Money amount, Address to) {
      super(amount);
      this.to = to;
    }

    @Override
    public String text() {
      return "invoice to " + to.line() + " " + total();
    }
  }
}

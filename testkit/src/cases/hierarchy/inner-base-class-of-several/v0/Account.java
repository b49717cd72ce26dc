class Account {
  String owner;

  Account(String owner) {
    this.owner = owner;
  }

  class Payment {
    final int amount;

    Payment(int amount) {
      this.amount = amount;
    }

    String text() {
      return owner + " pays " + amount;
    }
  }

  class Fee {
    String text() {
      return "fee of " + owner;
    }
  }
}

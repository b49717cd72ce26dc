class Account {
  String owner;

  Account(String owner) {
    this.owner = owner;
  }

  abstract class Entry {
    String head() {
      return "[" + owner + "]";
    }
  }

  class Payment extends Entry {
    final int amount;

    Payment(int amount) {
      this.amount = amount;
    }

    String text() {
      return owner + " pays " + amount + head();
    }
  }

  class Fee extends Entry {
    String text() {
      return "fee of " + owner + head();
    }
  }
}

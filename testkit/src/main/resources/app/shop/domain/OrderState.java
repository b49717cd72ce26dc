package shop.domain;

public enum OrderState {
  OPEN {
    @Override
    public boolean mayBecome(OrderState next) {
      return next != OPEN;
    }

    @Override
    public String label() {
      return "waiting";
    }
  },
  PAID {
    @Override
    public boolean mayBecome(OrderState next) {
      return next == SENT;
    }
  },
  SENT {
    @Override
    public boolean mayBecome(OrderState next) {
      return false;
    }
  },
  CANCELLED {
    @Override
    public boolean mayBecome(OrderState next) {
      return false;
    }

    @Override
    public String label() {
      return "gone";
    }
  };

  public abstract boolean mayBecome(OrderState next);

  public String label() {
    return name().toLowerCase();
  }
}

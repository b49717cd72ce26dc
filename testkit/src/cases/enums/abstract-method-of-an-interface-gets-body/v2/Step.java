enum Step implements Named {
  START {
    @Override
    String text(int times) {
      return "first" + times;
    }
  },
  PAUSE {
    @Override
    String text(int times) {
      return "pause" + times;
    }

    @Override
    public String named() {
      return "break";
    }
  },
  STOP {
    @Override
    String text(int times) {
      return "last" + times;
    }

    @Override
    public String named() {
      return "end";
    }
  };

  abstract String text(int times);

  @Override
  public String named() {
    return "all";
  }
}

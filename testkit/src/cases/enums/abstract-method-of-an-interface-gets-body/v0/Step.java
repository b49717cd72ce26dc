enum Step implements Named {
  START {
    @Override
    String text(int times) {
      return "start" + times;
    }

    @Override
    public String named() {
      return "named";
    }
  },
  STOP {
    @Override
    String text(int times) {
      return "stop" + times;
    }

    @Override
    public String named() {
      return "halt";
    }
  };

  abstract String text(int times);
}

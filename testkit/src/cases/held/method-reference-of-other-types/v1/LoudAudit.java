class LoudAudit extends Audit {
  @Override
  String called(Object order) {
    return super.called(order).toUpperCase();
  }
}

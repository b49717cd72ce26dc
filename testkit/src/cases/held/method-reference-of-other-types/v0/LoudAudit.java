class LoudAudit extends Audit {
  @Override
  String called(Integer order) {
    return super.called(order).toUpperCase();
  }
}

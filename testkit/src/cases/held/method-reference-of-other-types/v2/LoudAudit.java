class LoudAudit extends Audit {
  @Override
  String called(int order) {
    return super.called(order).toUpperCase();
  }
}

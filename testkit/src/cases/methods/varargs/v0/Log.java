class Log {
  String last = "-";
}

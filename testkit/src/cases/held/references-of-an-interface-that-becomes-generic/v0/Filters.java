class Filters {
  final Filter mark = text -> text + "!";
  final Filter trim = String::trim;
}

class Filters {
  final Filter<String, String> mark = text -> text + "!";
  final Filter<String, String> trim = String::trim;
}

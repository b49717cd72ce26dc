object Program {
  private val shouting: (String) -> String = String::shout

  @JvmStatic
  fun run(saw: java.util.function.BiConsumer<String, Any?>) {
    saw.accept("timed", timed("x") { 3 + total(listOf(1, 2, 3)) })
    saw.accept("a", Routes.router.call("/a", "q"))
    saw.accept("b", Routes.router.call("/b", "q"))
    saw.accept("c", Routes.router.call("/c", "q"))
    saw.accept("reference", shouting("hey"))
    saw.accept("sequence", generateSequence(1) { it * 2 }.take(4).map { "$it".shout() }.joinToString())
  }
}

object Program {
  private val kept = Jobs()

  @JvmStatic
  fun run(saw: java.util.function.BiConsumer<String, Any?>) {
    for (name in listOf("double", "negate")) {
      saw.accept(name, kept.all.getValue(name).run(3))
      saw.accept("fresh $name", Jobs().all.getValue(name).run(4))
    }
    for (name in listOf("plus", "minus")) {
      saw.accept(name, kept.call(name, 3))
      saw.accept("fresh $name", Jobs().call(name, 4))
    }
  }
}

object Program {
  private val kept = Flow()

  @JvmStatic
  fun run(saw: java.util.function.BiConsumer<String, Any?>) {
    val flow = Flow()
    flow.start("f")
    flow.feed(3)
    flow.feed(4)
    saw.accept("log", flow.log)
    kept.start("k")
    kept.feed(1)
    kept.feed(2)
    saw.accept("kept", kept.log.last())
    saw.accept("numbers", numbers().toList())
  }
}

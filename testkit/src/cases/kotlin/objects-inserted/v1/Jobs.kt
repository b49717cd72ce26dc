import kotlin.coroutines.*

abstract class Job(val label: String) {
  abstract fun run(input: Int): String
}

class Jobs {
  val all = linkedMapOf<String, Job>()
  val suspended = linkedMapOf<String, suspend (Int) -> String>()

  init { fill() }

  private fun fill() {
    all["square"] = object : Job("square") {
      override fun run(input: Int) = "$label ${input * input}"
    }
    all["double"] = object : Job("double") {
      override fun run(input: Int) = "$label ${input * 2}"
    }
    all["negate"] = object : Job("negate") {
      override fun run(input: Int) = "$label is ${-input}"
    }
    suspended["times"] = { n -> "times ${n * 5}" }
    suspended["plus"] = { n -> "plus ${n + 1}" }
    suspended["minus"] = { n -> "minus one: ${n - 1}" }
  }

  fun call(name: String, input: Int): String {
    var result = "none"
    val block = suspended.getValue(name)
    suspend { block(input) }.startCoroutine(Continuation(EmptyCoroutineContext) { result = it.getOrThrow() })
    return result
  }
}
